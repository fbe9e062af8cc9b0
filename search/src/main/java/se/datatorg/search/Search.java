package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Answers one question out of one searcher. */
final class Search {
    private final GenerationSearcher searcher;
    private final Terms terms;
    private final Vocabulary vocabulary;
    private final SearchQuery asked;
    private final Question question;

    Search(GenerationSearcher searcher, Vocabulary vocabulary, SearchQuery asked) {
        this(searcher, vocabulary, asked, searcher);
    }

    private Search(GenerationSearcher searcher, Vocabulary vocabulary, SearchQuery asked, Terms terms) {
        this.searcher = searcher;
        this.terms = terms;
        this.vocabulary = vocabulary;
        this.asked = asked;
        this.question = Question.parse(asked.text());
    }

    /**
     * One reading of the question, answered.
     *
     * @param place that the hits are narrowed to, or would have been
     */
    private record Answer(Interpretation interpretation, Filters filters, Ranked ranked, Optional<PlaceFound> place) {}

    SearchResult run() throws IOException {
        var answer = answer();
        return new SearchResult(
                answer.ranked().total(),
                asked.page(),
                asked.limit(),
                searcher.generation(),
                hits(answer),
                new FacetCounts(searcher, asked).count(answer.interpretation().found(), answer.filters()),
                answer.interpretation().spelling(),
                answer.place(),
                alternatives(answer));
    }

    /** The same question as it is put to a Lucene that nothing has been prepared for. */
    static BareQueries bare(GenerationSearcher searcher, Vocabulary vocabulary, SearchQuery asked) throws IOException {
        return new Search(searcher, vocabulary, asked, Terms.ANY).bare();
    }

    private BareQueries bare() throws IOException {
        var answer = answer();
        var text = answer.interpretation().query();
        var filters = answer.filters();
        var counts = new EnumMap<Facet, Query>(Facet.class);
        asked.facets().forEach(facet -> counts.put(facet, filters.narrowBut(facet, text)));
        return new BareQueries(filters.narrow(scored(text)), Orders.of(asked, question), last(), counts);
    }

    /** A place narrows, unless nothing is left then: better something from elsewhere, and to say so. */
    private Answer answer() throws IOException {
        var interpretation = read(false);
        var place = interpretation.place();
        if (place.isEmpty() || asked.filters().containsKey(Facet.PUBLISHER)) {
            return answer(interpretation, new Filters(asked), Optional.empty());
        }
        var there = answer(
                interpretation,
                new Filters(asked, place.get()),
                Optional.of(place.get().shown()));
        if (there.ranked().total() > 0) {
            return there;
        }
        return place.get().rest().isEmpty()
                ? answer(read(true), new Filters(asked), Optional.empty())
                : answer(
                        interpretation,
                        new Filters(asked),
                        Optional.of(place.get().shown().widened()));
    }

    private Interpretation read(boolean placesAreWords) throws IOException {
        return new Interpreter(searcher, vocabulary, terms).interpret(question, placesAreWords);
    }

    private Answer answer(Interpretation interpretation, Filters filters, Optional<PlaceFound> place)
            throws IOException {
        return new Answer(interpretation, filters, rank(filters.narrow(interpretation.found(), searcher)), place);
    }

    /** What is out of date comes after what is kept up, unless a year is asked for. */
    private Query scored(Query query) {
        return hasStanding() ? FunctionScoreQuery.boostByValue(query, Standing.VALUES) : query;
    }

    private boolean hasStanding() {
        return !question.isEmpty() && !Standing.isAsked(question);
    }

    private Ranked rank(Found found) throws IOException {
        int from = (asked.page() - 1) * asked.limit();
        int to = last();
        return asked.seriesOnce() ? rankOnce(found, from, to) : rank(found, from, to);
    }

    private int last() {
        return Math.min(asked.page() * asked.limit(), SearchQuery.MAX_DEPTH);
    }

    private Ranked rank(Found found, int from, int to) throws IOException {
        return new Ranked(found.size(), part(Arrays.asList(top(found, to)), from, to));
    }

    /** Looks deeper until the page is full. */
    private Ranked rankOnce(Found found, int from, int to) throws IOException {
        var once = new SeriesOnce(searcher);
        int depth = to;
        while (true) {
            depth = Math.min(4 * depth, SearchQuery.MAX_DEPTH);
            var top = top(found, depth);
            var firsts = once.firsts(top);
            if (firsts.size() >= to || top.length < depth || depth == SearchQuery.MAX_DEPTH) {
                return new Ranked(found.size() - once.leftOut(found), part(firsts, from, to));
            }
        }
    }

    private ScoreDoc[] top(Found found, int depth) throws IOException {
        var order = new TopFieldCollectorManager(Orders.of(asked, question), depth, Integer.MAX_VALUE);
        return searcher.search(scored(best(found, depth)), order).scoreDocs;
    }

    /**
     * Those that can be among the first: by score alone, where the score comes first. The others need not be put in order, for
     * which titles would have to be unpacked.
     */
    private Found best(Found found, int depth) throws IOException {
        boolean byScore = asked.sort() == Sort.RELEVANCE && !question.isEmpty();
        if (!byScore || depth >= found.size()) {
            return found;
        }
        return hasStanding() ? found.best(depth, searcher.standing()) : found.best(depth);
    }

    private static List<ScoreDoc> part(List<ScoreDoc> hits, int from, int to) {
        return hits.subList(Math.min(from, hits.size()), Math.min(to, hits.size()));
    }

    private List<Hit> hits(Answer answer) throws IOException {
        var records = new RecordReader(searcher);
        var marks = answer.interpretation().marks();
        var highlighter = new Highlighter(marks);
        var reasons = new Reasons(marks, asked.lang());
        var hits = new ArrayList<Hit>();
        for (var found : answer.ranked().shown()) {
            var record = records.get(found.doc);
            hits.add(new Hit(
                    record,
                    new Once<>(() -> new Hit.Marked(
                            highlighter.whole(record.title().in(asked.lang())),
                            highlighter.excerpt(record.description().in(asked.lang())),
                            reasons.of(record)))));
        }
        return hits;
    }

    private List<Alternative> alternatives(Answer answer) throws IOException {
        if (answer.ranked().total() > 0 || question.isEmpty()) {
            return List.of();
        }
        var words = answer.interpretation().place().map(Places.Found::rest).orElse(question.words());
        return new Alternatives(searcher, vocabulary, answer.filters()).of(words);
    }
}
