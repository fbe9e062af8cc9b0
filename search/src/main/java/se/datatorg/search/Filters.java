package se.datatorg.search;

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
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/** What narrows a question: the chosen facets, each on its own, and all the rest. */
final class Filters {
    /** Companion services are not in lists (harvesting rules, section 8.2). */
    static final Query LISTED = new TermQuery(new Term(IndexSchema.LISTED, "1"));

    static final Query COMPANION = new TermQuery(new Term(IndexSchema.LISTED, "0"));

    private final List<Query> always = new ArrayList<>(List.of(LISTED));
    private final Map<Facet, Query> chosen = new EnumMap<>(Facet.class);

    /** The place stands for publishers that nobody chose. */
    Filters(SearchQuery query, Places.Found place) {
        this(query);
        chosen.putIfAbsent(Facet.PUBLISHER, of(place));
    }

    Filters(SearchQuery query) {
        query.filters().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                chosen.put(facet, anyOf(facet, values));
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

    private static Query anyOf(Facet facet, Set<String> values) {
        var terms = values.stream().map(value -> term(facet, value).bytes()).toList();
        return new TermInSetQuery(IndexSchema.facet(facet), terms);
    }

    static Term term(Facet facet, String value) {
        return DrillDownQuery.term(IndexSchema.facet(facet), facet.word(), value);
    }

    Set<Facet> chosen() {
        return Set.copyOf(chosen.keySet());
    }

    /** The question, narrowed by everything. */
    Query narrow(Query question) {
        return narrowed(question, chosen.values());
    }

    /** The question as if the facet were not chosen. */
    Query narrowBut(Facet facet, Query question) {
        var others = new EnumMap<>(chosen);
        others.remove(facet);
        return narrowed(question, others.values());
    }

    private Query narrowed(Query question, Iterable<Query> facets) {
        var narrowed = new BooleanQuery.Builder().add(question, Occur.MUST);
        always.forEach(filter -> narrowed.add(filter, Occur.FILTER));
        facets.forEach(filter -> narrowed.add(filter, Occur.FILTER));
        return narrowed.build();
    }
}
