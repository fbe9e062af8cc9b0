package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Leaves the best hit of each dataset series: the series itself or one of its datasets. */
final class SeriesOnce {
    private final GenerationSearcher searcher;

    SeriesOnce(GenerationSearcher searcher) {
        this.searcher = searcher;
    }

    /** The hits without those of a series that came before; same order. */
    List<ScoreDoc> firsts(ScoreDoc[] hits) throws IOException {
        var series = seriesOf(hits);
        var seen = new HashSet<String>();
        var firsts = new ArrayList<ScoreDoc>();
        for (var hit : hits) {
            var name = series.get(hit.doc);
            if (name == null || seen.add(name)) {
                firsts.add(hit);
            }
        }
        return firsts;
    }

    /** Series by document; read in the index's own order. */
    private Map<Integer, String> seriesOf(ScoreDoc[] hits) throws IOException {
        var values = MultiDocValues.getSortedValues(searcher.getIndexReader(), IndexSchema.SERIES);
        var series = new HashMap<Integer, String>();
        if (values != null) {
            for (int doc : java.util.Arrays.stream(hits)
                    .mapToInt(hit -> hit.doc)
                    .sorted()
                    .toArray()) {
                if (values.advanceExact(doc)) {
                    series.put(doc, values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
        }
        return series;
    }

    /** How many of all hits are left out. */
    int leftOut(Query query) throws IOException {
        var inSeries = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(new FieldExistsQuery(IndexSchema.SERIES), Occur.FILTER)
                .build();
        var names = new HashSet<String>();
        int hits = 0;
        for (var leaf : searcher.search(inSeries, new FacetsCollectorManager()).getMatchingDocs()) {
            var values = DocValues.getSorted(leaf.context().reader(), IndexSchema.SERIES);
            var docs = leaf.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (values.advanceExact(doc)) {
                    hits++;
                    names.add(values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
        }
        return hits - names.size();
    }
}
