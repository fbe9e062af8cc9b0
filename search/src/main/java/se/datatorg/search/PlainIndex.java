package se.datatorg.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import se.datatorg.catalog.record.CatalogRecord;

/**
 * The same records in a plain Lucene index, with the library's Swedish analyser and its usual similarity (BM25): what ours is
 * measured beside. It has the same texts and weighs them the same.
 */
public final class PlainIndex implements AutoCloseable {
    private static final int MOST = 20;

    private final Analyzer analyzer = new SwedishAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final List<CatalogRecord> records;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlainIndex(List<CatalogRecord> all) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var record : all) {
                writer.addDocument(document(record));
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        records = List.copyOf(all);
    }

    public static PlainIndex of(List<CatalogRecord> records) {
        try {
            return new PlainIndex(records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(CatalogRecord record) {
        var document = new Document();
        RecordTexts.of(record)
                .forEach((kind, texts) ->
                        texts.forEach(text -> document.add(new TextField(kind.field(), text.text(), Field.Store.NO))));
        return document;
    }

    /** The first records with any of the words. */
    public List<CatalogRecord> any(String question) {
        return first(question, Occur.SHOULD);
    }

    /** The first records with every word. */
    public List<CatalogRecord> every(String question) {
        return first(question, Occur.MUST);
    }

    private List<CatalogRecord> first(String question, Occur occur) {
        try {
            var found = new ArrayList<CatalogRecord>();
            for (var hit : searcher.search(query(question, occur), MOST).scoreDocs) {
                found.add(records.get(hit.doc));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each word in the field where it is worth most. */
    private Query query(String question, Occur occur) {
        var builder = new QueryBuilder(analyzer);
        var all = new BooleanQuery.Builder();
        for (var word : question.split("\\s+")) {
            var anywhere = new ArrayList<Query>();
            for (var kind : Kind.values()) {
                var query = builder.createBooleanQuery(kind.field(), word, occur);
                if (query != null) {
                    anywhere.add(new BoostQuery(query, kind.weight()));
                }
            }
            if (!anywhere.isEmpty()) {
                all.add(new DisjunctionMaxQuery(anywhere, 0), occur);
            }
        }
        return all.build();
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
            analyzer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
