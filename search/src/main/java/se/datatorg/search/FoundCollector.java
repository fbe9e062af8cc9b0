package se.datatorg.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Notes every document with its score. The segments are visited in their order, by one thread. */
final class FoundCollector implements Collector {
    private static final int FIRST = 1_024;

    private int[] docs = new int[FIRST];
    private float[] scores = new float[FIRST];
    private int size;

    /** For a searcher without threads of its own. */
    static CollectorManager<FoundCollector, Found> manager() {
        return new CollectorManager<>() {
            @Override
            public FoundCollector newCollector() {
                return new FoundCollector();
            }

            @Override
            public Found reduce(Collection<FoundCollector> collectors) {
                return collectors.iterator().next().found();
            }
        };
    }

    private Found found() {
        return new Found(Arrays.copyOf(docs, size), Arrays.copyOf(scores, size));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
        return new LeafCollector() {
            private Scorable scorer = new Scorable() {
                @Override
                public float score() {
                    return 0;
                }
            };

            @Override
            public void setScorer(Scorable scorer) {
                this.scorer = scorer;
            }

            @Override
            public void collect(int doc) throws IOException {
                add(leaf.docBase + doc, scorer.score());
            }
        };
    }

    private void add(int doc, float score) {
        if (size == docs.length) {
            // Twice as many: what is thrown away on the way to a hundred thousand is no more than those.
            docs = Arrays.copyOf(docs, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
        }
        docs[size] = doc;
        scores[size++] = score;
    }
}
