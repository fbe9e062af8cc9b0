package se.datatorg.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Backstage;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.search.language.Lexicon;
import se.datatorg.vocab.Lang;

/**
 * The search projection: one Lucene index of records that knows, in the same commit as its content, which generation it
 * shows. Deleting its folder costs time, nothing else. Safe for many readers and one writer.
 */
public final class SearchIndex implements AutoCloseable {
    /** Fewer are added by one thread. */
    private static final int MANY = 500;

    private final IndexFolder folder;
    private final Vocabulary vocabulary;
    private final RecordDocuments documents;
    private final SearcherManager searchers;
    private IndexWriter writer;

    private SearchIndex(IndexFolder folder, Vocabulary vocabulary) throws IOException {
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.documents = new RecordDocuments(vocabulary.lexicon());
        this.writer = folder.writer();
        this.searchers = new SearcherManager(folder.directory(), new Generations());
    }

    /** Makes searchers, each with what the one before was asked for last. */
    private static final class Generations extends SearcherFactory {
        private @Nullable GenerationSearcher latest;

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            var made = new GenerationSearcher(reader);
            var before = latest;
            if (before != null) {
                made.warm(before);
            }
            latest = made;
            return made;
        }
    }

    /** Begins to load the Swedish dictionary, beside the caller: the first search after an index is opened waits for it. */
    public static void prepare() {
        Lexicon.prepare();
    }

    /** Opens the index in that folder, without synonyms and places. */
    public static SearchIndex open(Path folder) {
        return open(folder, Wording.NONE);
    }

    /**
     * Opens the index in that folder; a missing or damaged one, or one of another version, starts empty at generation 0.
     *
     * @throws UncheckedIOException when the folder cannot be written, or another process has it open
     */
    public static SearchIndex open(Path folder, Wording wording) {
        try {
            return new SearchIndex(IndexFolder.open(folder), Vocabulary.of(wording));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens one that splits no compounds and knows no synonyms and places, to measure what they are worth. Never the folder of
     * another index.
     */
    public static SearchIndex openWithoutWording(Path folder) {
        try {
            return new SearchIndex(IndexFolder.open(folder), Vocabulary.bare());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The generation that readers see; 0 when empty. */
    public long generation() {
        return read(GenerationSearcher::generation);
    }

    /**
     * Puts and removes, then commits the generation with them; readers see all of it or nothing. When it fails, nothing of it
     * and nothing that was added without commit stays.
     */
    public void apply(RecordChanges changes) {
        write(() -> {
            add(changes.put());
            for (var id : changes.removed()) {
                writer.deleteDocuments(term(id));
            }
            IndexFolder.commit(writer, changes.generation());
            searchers.maybeRefreshBlocking();
        });
    }

    /** Several batches of one generation before the one commit: for filling a large index. */
    public void addWithoutCommit(Collection<CatalogRecord> records) {
        write(() -> Backstage.each(records, this::add));
    }

    /**
     * Commits what was added without, as a generation and in one piece: a question looks its words up in every piece. Takes
     * seconds for two hundred thousand records.
     */
    public void finish(long generation) {
        write(() -> {
            writer.forceMerge(1);
            IndexFolder.commit(writer, generation);
            searchers.maybeRefreshBlocking();
        });
    }

    /** Empties the index, back to generation 0. */
    public void clear() {
        write(() -> {
            writer.deleteAll();
            IndexFolder.commit(writer, 0);
            searchers.maybeRefreshBlocking();
        });
    }

    /** The hits of a question, all of one generation. */
    public SearchResult search(SearchQuery query) {
        return read(searcher -> new Search(searcher, vocabulary, query).run());
    }

    /** What the question comes down to in Lucene. */
    BareQueries bare(GenerationSearcher searcher, SearchQuery query) throws IOException {
        return Search.bare(searcher, vocabulary, query);
    }

    /** Listed records whose titles or keywords have any of the words, those with most of them first. */
    public List<Brief> listAlike(Collection<String> words, int most) {
        return read(searcher -> new Alike(searcher, vocabulary.lexicon()).find(words, most));
    }

    /** The record, companion services included. */
    public Optional<CatalogRecord> find(RecordId id) {
        return read(searcher -> new RecordReader(searcher).find(term(id)));
    }

    /**
     * Hands out every record, those of companion services included, in no order that means anything.
     *
     * @return the generation that they are of
     */
    public long each(Consumer<CatalogRecord> reader) {
        return read(searcher -> {
            new RecordReader(searcher).each(reader);
            return searcher.generation();
        });
    }

    /** The ids of all records, those of companion services included. */
    public List<RecordId> listIds() {
        return read(searcher -> new RecordReader(searcher).ids()).stream()
                .map(RecordId::new)
                .toList();
    }

    /** IRIs of the records that have any of these entities among their parts. */
    public Set<String> recordsWithPart(Collection<String> iris) {
        return read(searcher -> new RecordReader(searcher).withPart(iris));
    }

    /** Completions of what was typed, best first. */
    public List<Suggestion> suggest(String typed, Lang lang, int limit) {
        var start = typed.length() > SearchQuery.MAX_TEXT ? typed.substring(0, SearchQuery.MAX_TEXT) : typed;
        return read(searcher -> new Suggester(searcher, lang, limit).suggest(start));
    }

    /** Number of documents of the source in the index, those of companion services included. */
    public int count(SourceId source) {
        return read(searcher -> new RecordReader(searcher).count(term(source)));
    }

    /**
     * Number of the source's records that a visitor can reach: those that a search lists, and companion services, which open by
     * their id.
     */
    public int countListed(SourceId source) {
        return read(searcher -> new RecordReader(searcher).countListed(term(source)));
    }

    /** What was added and not committed is gone. */
    @Override
    public synchronized void close() {
        try {
            searchers.close();
            writer.rollback();
            folder.directory().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Many side by side on all cores; few by one thread, as each thread that adds makes a segment of its own at the commit. */
    private void add(List<CatalogRecord> records) {
        if (records.size() < MANY) {
            records.forEach(this::add);
        } else {
            Backstage.each(records, this::add);
        }
    }

    private void add(CatalogRecord record) {
        try {
            writer.updateDocument(term(record.id()), documents.of(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(RecordId id) {
        return new Term(IndexSchema.ID, id.value());
    }

    private static Term term(SourceId source) {
        return new Term(IndexSchema.SOURCE, source.value());
    }

    private interface Change {
        void make() throws IOException;
    }

    /** One change at a time. What fails is rolled back, or half of it would be committed with the next one. */
    private synchronized void write(Change change) {
        boolean done = false;
        try {
            change.make();
            done = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!done) {
                beginAnew();
            }
        }
    }

    private void beginAnew() {
        try {
            writer.rollback();
            writer = folder.writer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Read<T> {
        T from(GenerationSearcher searcher) throws IOException;
    }

    /** Everything that one question reads comes from one generation. */
    <T> T read(Read<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.from((GenerationSearcher) searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
