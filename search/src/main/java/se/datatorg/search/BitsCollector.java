package se.datatorg.search;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Notes every document as a bit. */
final class BitsCollector extends SimpleCollector {
    private final FixedBitSet bits;
    private int base;

    private BitsCollector(int documents) {
        this.bits = new FixedBitSet(documents);
    }

    /** For a searcher without threads of its own. */
    static CollectorManager<BitsCollector, FixedBitSet> manager(int documents) {
        return new CollectorManager<>() {
            @Override
            public BitsCollector newCollector() {
                return new BitsCollector(documents);
            }

            @Override
            public FixedBitSet reduce(Collection<BitsCollector> collectors) {
                return collectors.iterator().next().bits;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        base = leaf.docBase;
    }

    @Override
    public void collect(int doc) {
        bits.set(base + doc);
    }
}
