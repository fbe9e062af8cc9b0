package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.record.CatalogRecord;

/** Reads records out of one searcher. */
final class RecordReader {
    private final GenerationSearcher searcher;

    RecordReader(GenerationSearcher searcher) {
        this.searcher = searcher;
    }

    CatalogRecord get(int doc) throws IOException {
        return searcher.record(doc);
    }

    Optional<CatalogRecord> find(Term id) throws IOException {
        var found = searcher.search(new TermQuery(id), 1);
        return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(get(found.scoreDocs[0].doc));
    }

    /** All records, in the index's order. */
    void each(Consumer<CatalogRecord> reader) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            var stored = leaf.reader().storedFields();
            var live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if (live == null || live.get(doc)) {
                    reader.accept(GenerationSearcher.record(stored, doc));
                }
            }
        }
    }

    /** Of all records, in the index's order. */
    List<String> ids() throws IOException {
        var ids = new ArrayList<String>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var names = DocValues.getSorted(leaf.reader(), IndexSchema.ID);
            var live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if ((live == null || live.get(doc)) && names.advanceExact(doc)) {
                    ids.add(names.lookupOrd(names.ordValue()).utf8ToString());
                }
            }
        }
        return ids;
    }

    int count(Term term) throws IOException {
        return searcher.count(new TermQuery(term));
    }

    /** Records of the source that are in lists, and companions that can be opened. */
    int countListed(Term source) throws IOException {
        int reached = iris(both(source, Filters.LISTED)).size();
        for (var companion : iris(both(source, Filters.COMPANION))) {
            reached += find(new Term(IndexSchema.ID, RecordId.of(companion).value()))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return reached;
    }

    private static Query both(Term source, Query filter) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(source), Occur.FILTER)
                .add(filter, Occur.FILTER)
                .build();
    }

    Set<String> withPart(Collection<String> iris) throws IOException {
        var parts = iris.stream().map(RecordDocuments::partTerm).toList();
        return iris(new TermInSetQuery(IndexSchema.PART, parts));
    }

    private Set<String> iris(Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var found = new TreeSet<String>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            var names = DocValues.getBinary(leaf.reader(), IndexSchema.IRI);
            var live = leaf.reader().getLiveDocs();
            var docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if ((live == null || live.get(doc)) && names.advanceExact(doc)) {
                    found.add(names.binaryValue().utf8ToString());
                }
            }
        }
        return found;
    }
}
