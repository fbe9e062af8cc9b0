package se.datatorg.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a question found, each with its score, in the index's order. Looking its words up is most of a
 * question's work: so it is done once, and hits and counts are taken from here. As a query it finds them again.
 */
final class Found extends Query {
    private final int[] docs;
    private final float[] scores;

    /** Keeps both; nobody else may change them. */
    Found(int[] docs, float[] scores) {
        this.docs = docs;
        this.scores = scores;
    }

    int size() {
        return docs.length;
    }

    /** The score of the best one; 0 when nothing was found. */
    float best() {
        float best = 0;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        return best;
    }

    /** Those whose scores are among the highest so many, and those that equal the last of them. */
    Found best(int most) {
        return best(most, i -> scores[i]);
    }

    /** The same, by scores multiplied with what stands for each document of the index. */
    Found best(int most, double[] factors) {
        return best(most, i -> (float) (scores[i] * factors[docs[i]]));
    }

    /** What a document's score comes to, by its place here. */
    private interface Worth {
        float of(int place);
    }

    private Found best(int most, Worth worth) {
        var highest = new PriorityQueue<Float>(most);
        float least = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < docs.length; i++) {
            float value = worth.of(i);
            if (highest.size() < most) {
                highest.add(value);
                least = highest.element();
            } else if (value > least) {
                highest.remove();
                highest.add(value);
                least = highest.element();
            }
        }
        float last = least;
        return kept(i -> worth.of(i) >= last);
    }

    /** Those that all filters let through. */
    Found within(List<? extends Bits> filters) {
        if (filters.isEmpty()) {
            return this;
        }
        return kept(i -> isWithin(docs[i], filters));
    }

    private Found kept(IntPredicate isKept) {
        var kept = new int[docs.length];
        var keptScores = new float[docs.length];
        int size = 0;
        for (int i = 0; i < docs.length; i++) {
            if (isKept.test(i)) {
                kept[size] = docs[i];
                keptScores[size++] = scores[i];
            }
        }
        return new Found(Arrays.copyOf(kept, size), Arrays.copyOf(keptScores, size));
    }

    private static boolean isWithin(int doc, List<? extends Bits> filters) {
        for (var filter : filters) {
            if (!filter.get(doc)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new FoundWeight(boost);
    }

    /** The first of the documents at or after that number. */
    private int from(int doc) {
        int at = Arrays.binarySearch(docs, doc);
        return at < 0 ? -1 - at : at;
    }

    private final class FoundWeight extends Weight {
        private final float boost;

        FoundWeight(float boost) {
            super(Found.this);
            this.boost = boost;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
            int first = from(leaf.docBase);
            int end = from(leaf.docBase + leaf.reader().maxDoc());
            return first == end ? null : new DefaultScorerSupplier(new FoundScorer(leaf.docBase, first, end, boost));
        }

        @Override
        public int count(LeafReaderContext leaf) {
            return from(leaf.docBase + leaf.reader().maxDoc()) - from(leaf.docBase);
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int doc) {
            int at = Arrays.binarySearch(docs, leaf.docBase + doc);
            return at < 0 ? Explanation.noMatch("not found") : Explanation.match(scores[at] * boost, "found before");
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return false;
        }
    }

    /** Walks through the documents of one segment. */
    private final class FoundScorer extends Scorer {
        private final Walk walk;
        private final float boost;

        FoundScorer(int base, int first, int end, float boost) {
            this.walk = new Walk(base, first, end);
            this.boost = boost;
        }

        @Override
        public int docID() {
            return walk.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return walk;
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.MAX_VALUE;
        }

        @Override
        public float score() {
            return scores[walk.at] * boost;
        }
    }

    private final class Walk extends DocIdSetIterator {
        private final int base;
        private final int first;
        private final int end;
        private int at;

        Walk(int base, int first, int end) {
            this.base = base;
            this.first = first;
            this.end = end;
            this.at = first - 1;
        }

        @Override
        public int docID() {
            if (at < first) {
                return -1;
            }
            return at < end ? docs[at] - base : NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
            at++;
            return docID();
        }

        @Override
        public int advance(int target) throws IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return (long) end - first;
        }
    }

    @Override
    public String toString(String field) {
        return docs.length + " found";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
