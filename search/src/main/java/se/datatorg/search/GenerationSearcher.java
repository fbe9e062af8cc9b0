package se.datatorg.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordJson;
import se.datatorg.vocab.Text;

/** Reads one generation of the index, and keeps what is worth computing once for it. */
final class GenerationSearcher extends IndexSearcher implements Terms {
    /** A question of 32 words asks six fields in six senses each, and for parts of compounds; Lucene's own limit is 1024. */
    private static final int MOST_CLAUSES = 16_384;

    static {
        setMaxClauseCount(MOST_CLAUSES);
    }

    /** Questions share words, and how many records have a word is asked for each of them. */
    private static final int MOST_COUNTS = 2_000;

    /** Records of the last results, some 10 KB each. */
    private static final int MOST_RECORDS = 1_000;

    /** Terms of the last questions and where they stand in each segment, some hundred bytes each. */
    private static final int MOST_TERMS = 10_000;

    /** Documents that a filter lets through, a bit each. */
    private static final int MOST_FILTERS = 300;

    private static final int WARMED = 100;
    private static final int WARMED_TERMS = 1_000;

    private final long generation;
    private final Kept<Query, Integer> counts = new Kept<>(MOST_COUNTS);
    private final Kept<Integer, CatalogRecord> records = new Kept<>(MOST_RECORDS);
    private final Kept<Term, TermStates> terms = new Kept<>(MOST_TERMS);
    private final Kept<Query, FixedBitSet> filters = new Kept<>(MOST_FILTERS);
    private final Kept<Long, Found> everything = new Kept<>(1);
    private final Kept<Long, double[]> standing = new Kept<>(1);
    private final Map<Facet, Optional<SortedSetDocValuesReaderState>> facets = new EnumMap<>(Facet.class);
    private final Map<String, Text> publishers = new ConcurrentHashMap<>();

    GenerationSearcher(IndexReader reader) throws IOException {
        super(reader);
        setSimilarity(new WordSimilarity());
        // Publishers' texts decide which questions come: a cache of whole results would help little and cost heap.
        setQueryCache(null);
        this.generation = generation(((DirectoryReader) reader).getIndexCommit().getUserData());
    }

    static long generation(Map<String, String> commit) {
        return Long.parseLong(commit.getOrDefault(IndexSchema.COMMIT_GENERATION, "0"));
    }

    /**
     * Works out what the generation before it was asked for last, so that the first visitors of this one need not wait. Called
     * before anybody sees it.
     */
    void warm(GenerationSearcher before) throws IOException {
        standing();
        for (var facet : before.knownFacets()) {
            facetState(facet);
        }
        for (var filter : before.filters.newest(WARMED)) {
            having(filter);
        }
        for (var term : before.terms.newest(WARMED_TERMS)) {
            find(term);
        }
        for (var query : before.counts.newest(WARMED)) {
            count(query);
        }
    }

    private synchronized Set<Facet> knownFacets() {
        return Set.copyOf(facets.keySet());
    }

    @Override
    public int count(Query query) throws IOException {
        return counts.get(query, () -> super.count(query));
    }

    /** The record that the document holds. */
    CatalogRecord record(int doc) throws IOException {
        return records.get(doc, () -> record(storedFields(), doc));
    }

    static CatalogRecord record(StoredFields stored, int doc) throws IOException {
        var fields = stored.document(doc, Set.of(IndexSchema.RECORD));
        return RecordJson.read(BytesRef.deepCopyOf(fields.getBinaryValue(IndexSchema.RECORD)).bytes);
    }

    long generation() {
        return generation;
    }

    @Override
    public Optional<TermQuery> find(Term term) {
        try {
            var states = terms.get(term, () -> TermStates.build(this, term, true));
            return states.docFreq() == 0 ? Optional.empty() : Optional.of(new TermQuery(term, states));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All listed records that the question finds, whatever it is narrowed to. */
    Found find(Query question) throws IOException {
        var listed = new BooleanQuery.Builder()
                .add(question, BooleanClause.Occur.MUST)
                .add(Filters.LISTED, BooleanClause.Occur.FILTER)
                .build();
        return search(listed, FoundCollector.manager());
    }

    /** All listed records. */
    Found everything() throws IOException {
        return everything.get(generation, () -> find(MatchAllDocsQuery.INSTANCE));
    }

    /** What each document is worth beside others of nearly the same title, see {@link Standing}; nobody may change it. */
    double[] standing() throws IOException {
        return standing.get(generation, () -> {
            var all = new double[getIndexReader().maxDoc()];
            for (var leaf : getIndexReader().leaves()) {
                var values = Standing.VALUES.getValues(leaf, null);
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    all[leaf.docBase + doc] = values.advanceExact(doc) ? values.doubleValue() : 1;
                }
            }
            return all;
        });
    }

    /** The documents that the filter lets through. Filters come again in question after question. */
    FixedBitSet having(Query filter) throws IOException {
        return filters.get(
                filter,
                () -> search(filter, BitsCollector.manager(getIndexReader().maxDoc())));
    }

    /** Listed records that the question finds. */
    int countListed(Query question) throws IOException {
        return count(new BooleanQuery.Builder()
                .add(question, BooleanClause.Occur.FILTER)
                .add(Filters.LISTED, BooleanClause.Occur.FILTER)
                .build());
    }

    /** Empty when no record has a value. */
    synchronized Optional<SortedSetDocValuesReaderState> facetState(Facet facet) throws IOException {
        var known = facets.get(facet);
        if (known == null) {
            known = hasValues(facet) ? Optional.of(facetValues(facet)) : Optional.empty();
            facets.put(facet, known);
        }
        return known;
    }

    private SortedSetDocValuesReaderState facetValues(Facet facet) throws IOException {
        return new DefaultSortedSetDocValuesReaderState(
                getIndexReader(), IndexSchema.facet(facet), IndexSchema.facetsConfig());
    }

    private boolean hasValues(Facet facet) throws IOException {
        return FieldInfos.getMergedFieldInfos(getIndexReader()).fieldInfo(IndexSchema.facet(facet)) != null
                && MultiDocValues.getSortedSetValues(getIndexReader(), IndexSchema.facet(facet)) != null;
    }

    Text label(Facet facet, String value) {
        return facet == Facet.PUBLISHER
                ? publishers.computeIfAbsent(value, this::publisherName)
                : FacetValues.label(facet, value);
    }

    private Text publisherName(String publisher) {
        try {
            var one = search(new TermQuery(Filters.term(Facet.PUBLISHER, publisher)), 1);
            if (one.scoreDocs.length == 0) {
                return Text.same(publisher);
            }
            int doc = one.scoreDocs[0].doc;
            var leaf = getIndexReader()
                    .leaves()
                    .get(ReaderUtil.subIndex(doc, getIndexReader().leaves()));
            var names = leaf.reader().getSortedDocValues(IndexSchema.PUBLISHER_NAME);
            return names != null && names.advanceExact(doc - leaf.docBase)
                    ? Text.same(names.lookupOrd(names.ordValue()).utf8ToString())
                    : Text.same(publisher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
