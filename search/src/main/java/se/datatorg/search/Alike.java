package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import se.datatorg.search.language.Lexicon;

/** Finds records whose titles and keywords have the same words: quick, as nobody asked for them. */
final class Alike {
    /** All that matters is which come first; how many there are is not told. */
    private static final int COUNTED = 1;

    private final GenerationSearcher searcher;
    private final WordQueries queries;

    Alike(GenerationSearcher searcher, Lexicon lexicon) {
        this.searcher = searcher;
        this.queries = new WordQueries(lexicon, searcher);
    }

    /** Listed records with any of the words, those with most of them first. */
    List<Brief> find(Collection<String> words, int most) throws IOException {
        var any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(queries.name(word), Occur.SHOULD));
        var query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(Filters.LISTED, Occur.FILTER)
                .build();
        var order = new Sort(SortField.FIELD_SCORE, new SortField(IndexSchema.ID, SortField.Type.STRING));
        return briefs(searcher.search(query, new TopFieldCollectorManager(order, most, COUNTED)).scoreDocs);
    }

    /** Read in the index's own order, told in theirs. */
    private List<Brief> briefs(ScoreDoc[] hits) throws IOException {
        var values = MultiDocValues.getBinaryValues(searcher.getIndexReader(), IndexSchema.BRIEF);
        var read = new HashMap<Integer, Brief>();
        for (int doc : Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray()) {
            if (values != null && values.advanceExact(doc)) {
                read.put(doc, Brief.read(values.binaryValue()));
            }
        }
        return inOrder(hits, read);
    }

    private static List<Brief> inOrder(ScoreDoc[] hits, Map<Integer, Brief> read) {
        var briefs = new ArrayList<Brief>();
        for (var hit : hits) {
            var brief = read.get(hit.doc);
            if (brief != null) {
                briefs.add(brief);
            }
        }
        return briefs;
    }
}
