package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import se.datatorg.search.language.Lexicon;

/** Answers one question out of one searcher. */
final class Search {
    private final GenerationSearcher searcher;
    private final Lexicon lexicon;
    private final SearchQuery asked;

    Search(GenerationSearcher searcher, Lexicon lexicon, SearchQuery asked) {
        this.searcher = searcher;
        this.lexicon = lexicon;
        this.asked = asked;
    }

    SearchResult run() throws IOException {
        var question = Question.parse(asked.text());
        var interpretation = new Interpreter(searcher, lexicon).interpret(question);
        var filters = new Filters(asked);
        var found = top(question, interpretation, filters);
        return new SearchResult(
                Math.toIntExact(found.totalHits.value()),
                asked.page(),
                asked.limit(),
                searcher.generation(),
                hits(found, new Highlighter(lexicon, interpretation)),
                new FacetCounts(searcher, asked).count(interpretation.query(), filters),
                interpretation.spelling());
    }

    private TopFieldDocs top(Question question, Interpretation interpretation, Filters filters) throws IOException {
        int depth = Math.min(asked.page() * asked.limit(), SearchQuery.MAX_DEPTH);
        var collector = new TopFieldCollectorManager(Orders.of(asked, question), depth, Integer.MAX_VALUE);
        return searcher.search(filters.narrow(interpretation.query()), collector);
    }

    private List<Hit> hits(TopFieldDocs found, Highlighter highlighter) throws IOException {
        var records = new RecordReader(searcher);
        var hits = new ArrayList<Hit>();
        for (int i = (asked.page() - 1) * asked.limit(); i < found.scoreDocs.length; i++) {
            var record = records.get(found.scoreDocs[i].doc);
            hits.add(new Hit(
                    record,
                    highlighter.whole(record.title().in(asked.lang())),
                    highlighter.excerpt(record.description().in(asked.lang()))));
        }
        return hits;
    }
}
