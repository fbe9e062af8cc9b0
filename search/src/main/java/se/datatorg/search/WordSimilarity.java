package se.datatorg.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * What finding a term is worth: its weight, a little more when it comes again, a little less in a long text. How rare it is
 * in the index does not count: rare everyday words would outrank the subject, and a rebuilt index would order otherwise.
 */
final class WordSimilarity extends Similarity {
    private static final float SATURATION = 0.4f;
    private static final float LENGTH_SHARE = 0.5f;

    /** So many times the usual length, a text is long: beyond, it may be long because it says the same in two languages. */
    private static final int LONG = 2;

    WordSimilarity() {
        super(true);
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        return SmallFloat.intToByte4(Math.max(1, state.getLength() - state.getNumOverlap()));
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        int usual = Kind.usualLength(collection.field());
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                float length = Math.min(SmallFloat.byte4ToInt((byte) norm), LONG * usual);
                float half = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / usual);
                return boost * (1 - half / (frequency + half));
            }
        };
    }
}
