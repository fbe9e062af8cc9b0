package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/** What narrows a question: the chosen facets, each with values of which any will do, and all the rest. */
final class Filters {
    /** Companion services are not in lists (harvesting rules, section 8.2). */
    static final Query LISTED = new TermQuery(new Term(IndexSchema.LISTED, "1"));

    static final Query COMPANION = new TermQuery(new Term(IndexSchema.LISTED, "0"));

    private final List<Query> always = new ArrayList<>();
    private final Map<Facet, List<Query>> chosen = new EnumMap<>(Facet.class);

    /** The place stands for publishers that nobody chose. */
    Filters(SearchQuery query, Places.Found place) {
        this(query);
        chosen.putIfAbsent(Facet.PUBLISHER, List.of(of(place)));
    }

    Filters(SearchQuery query) {
        query.filters().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                chosen.put(facet, each(facet, values));
            }
        });
        query.changedSince()
                .ifPresent(day -> always.add(
                        LongPoint.newRangeQuery(IndexSchema.CHANGED, RecordDocuments.millis(day), Long.MAX_VALUE)));
        if (query.publishedFrom().isPresent() || query.publishedTo().isPresent()) {
            always.add(LongPoint.newRangeQuery(
                    IndexSchema.PUBLISHED,
                    query.publishedFrom().map(RecordDocuments::millis).orElse(Long.MIN_VALUE),
                    query.publishedTo().map(RecordDocuments::millis).orElse(Long.MAX_VALUE)));
        }
        query.within()
                .ifPresent(box -> always.add(DoubleRange.newIntersectsQuery(
                        IndexSchema.BOX, new double[] {box.west(), box.south()}, new double[] {box.east(), box.north()
                        })));
    }

    /** What the municipality publishes, and what others publish under its name. */
    private static Query of(Places.Found place) {
        var any = new BooleanQuery.Builder();
        any.add(
                new TermQuery(
                        term(Facet.PUBLISHER, place.municipality().publisher().value())),
                Occur.SHOULD);
        for (var kind : List.of(Kind.TITLE, Kind.KEYWORD, Kind.SUBJECT)) {
            any.add(WordQueries.phrase(kind, place.words(), 0), Occur.SHOULD);
        }
        return any.build();
    }

    private static List<Query> each(Facet facet, Set<String> values) {
        return values.stream()
                .<Query>map(value -> new TermQuery(term(facet, value)))
                .toList();
    }

    static Term term(Facet facet, String value) {
        return DrillDownQuery.term(IndexSchema.facet(facet), facet.word(), value);
    }

    Set<Facet> chosen() {
        return Set.copyOf(chosen.keySet());
    }

    /** What was found, narrowed by everything. */
    Found narrow(Found found, GenerationSearcher searcher) throws IOException {
        return narrowed(found, chosen, searcher);
    }

    /** What was found, as if the facet were not chosen. */
    Found narrowBut(Facet facet, Found found, GenerationSearcher searcher) throws IOException {
        return narrowed(found, but(facet), searcher);
    }

    /** The question, narrowed by everything. */
    Query narrow(Query question) {
        return narrowed(question, chosen);
    }

    /** The question as if the facet were not chosen. */
    Query narrowBut(Facet facet, Query question) {
        return narrowed(question, but(facet));
    }

    private Map<Facet, List<Query>> but(Facet facet) {
        var others = new EnumMap<>(chosen);
        others.remove(facet);
        return others;
    }

    private Found narrowed(Found found, Map<Facet, List<Query>> facets, GenerationSearcher searcher)
            throws IOException {
        var bits = new ArrayList<FixedBitSet>();
        for (var filter : always) {
            bits.add(searcher.having(filter));
        }
        for (var values : facets.values()) {
            bits.add(anyOf(values, searcher));
        }
        return found.within(bits);
    }

    private static FixedBitSet anyOf(List<Query> values, GenerationSearcher searcher) throws IOException {
        if (values.size() == 1) {
            return searcher.having(values.getFirst());
        }
        var any = searcher.having(values.getFirst()).clone();
        for (var value : values.subList(1, values.size())) {
            any.or(searcher.having(value));
        }
        return any;
    }

    private Query narrowed(Query question, Map<Facet, List<Query>> facets) {
        var narrowed = new BooleanQuery.Builder().add(question, Occur.MUST).add(LISTED, Occur.FILTER);
        always.forEach(filter -> narrowed.add(filter, Occur.FILTER));
        facets.values().forEach(values -> narrowed.add(anyOf(values), Occur.FILTER));
        return narrowed.build();
    }

    private static Query anyOf(List<Query> values) {
        var any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(value, Occur.SHOULD));
        return any.build();
    }
}
