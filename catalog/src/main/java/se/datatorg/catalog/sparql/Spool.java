package se.datatorg.catalog.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a result lies until it is whole, so that its status is known before its first byte is sent: in memory while it is
 * small, in a file of its own after that. Refuses to grow over the cap.
 */
final class Spool extends OutputStream {
    private static final int IN_MEMORY = 256 * 1024;

    private final Path folder;
    private final int cap;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream fileOut;
    private long length;

    Spool(Path folder, int cap) {
        this.folder = folder;
        this.cap = cap;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        length += count;
        if (length > cap) {
            throw new QueryRefused(Refusals.tooManyBytes(cap));
        }
        if (fileOut == null && length > IN_MEMORY) {
            fileOut = moveToFile();
        }
        (fileOut == null ? memory : fileOut).write(bytes, from, count);
    }

    private OutputStream moveToFile() throws IOException {
        file = Files.createTempFile(folder, "sparql-", ".result");
        var out = Files.newOutputStream(file);
        memory.writeTo(out);
        memory.reset();
        return out;
    }

    /** Ends the writing. */
    ResultBody finish() throws IOException {
        if (fileOut != null) {
            fileOut.close();
        }
        return file == null ? new InMemory(memory.toByteArray()) : new InFile(file, length);
    }

    /** Ends the writing and forgets what was written. */
    void discard() {
        try {
            finish().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small result; may be given to several. */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    record InMemory(byte[] bytes) implements ResultBody {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        @Override
        public void close() {
            // Nothing but memory.
        }
    }

    private record InFile(Path file, long length) implements ResultBody {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            Files.copy(file, out);
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
