package se.datatorg.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that an index lives in. What cannot be read there is thrown away: the ledger can always fill it again. */
final class IndexFolder {
    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);
    private static final double BUFFER_MB = 64;

    private final Directory directory;

    private IndexFolder(Directory directory) {
        this.directory = directory;
    }

    /** With a whole index in it, if only an empty one. */
    static IndexFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var opened = new IndexFolder(FSDirectory.open(folder));
        try (var lock = opened.directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (!opened.isUsable()) {
                opened.removeAll();
            }
        } catch (LockObtainFailedException e) {
            throw new IOException("another process has the search index open: " + folder, e);
        }
        return opened;
    }

    Directory directory() {
        return directory;
    }

    IndexWriter writer() throws IOException {
        var config = new IndexWriterConfig()
                .setSimilarity(new WordSimilarity())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
        var writer = new IndexWriter(directory, config);
        if (!DirectoryReader.indexExists(directory)) {
            commit(writer, 0);
        }
        return writer;
    }

    static void commit(IndexWriter writer, long generation) throws IOException {
        writer.setLiveCommitData(Map.of(
                        IndexSchema.COMMIT_VERSION,
                        IndexSchema.VERSION,
                        IndexSchema.COMMIT_GENERATION,
                        Long.toString(generation))
                .entrySet());
        writer.commit();
    }

    private boolean isUsable() throws IOException {
        if (java.util.Arrays.stream(directory.listAll()).allMatch(IndexWriter.WRITE_LOCK_NAME::equals)) {
            return true;
        }
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            var commit = reader.getIndexCommit().getUserData();
            if (IndexSchema.VERSION.equals(commit.get(IndexSchema.COMMIT_VERSION))) {
                return true;
            }
            log.info("The search index is of another version and begins anew");
            return false;
        } catch (IOException | RuntimeException e) {
            log.warn("The search index cannot be read and begins anew: {}", e.toString());
            return false;
        }
    }

    private void removeAll() throws IOException {
        for (var file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }
}
