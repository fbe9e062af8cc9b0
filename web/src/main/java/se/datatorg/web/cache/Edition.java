package se.datatorg.web.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages of one moment, one after the other in a file that is gone when it is closed, whatever ends the program: what
 * was erased from the ledger is not found here either. One thread adds, any number read.
 */
final class Edition implements AutoCloseable {
    private final PageStamp stamp;
    private final FileChannel file;
    private final long most;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private long end;

    private record Place(long at, int length) {}

    /** @param most bytes that it may have */
    Edition(PageStamp stamp, Path path, long most) throws IOException {
        this.stamp = stamp;
        this.most = most;
        this.file = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    PageStamp stamp() {
        return stamp;
    }

    int size() {
        return places.size();
    }

    /** Whether it can be read; a thread that is interrupted while it reads closes the file for all. */
    boolean isOpen() {
        return file.isOpen();
    }

    /** Adds the page; false when it would be too much. */
    boolean put(String name, PrintedPage page) throws IOException {
        var bytes = page.bytes();
        if (end + bytes.length > most) {
            return false;
        }
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer, end + buffer.position());
        }
        places.put(name, new Place(end, bytes.length));
        end += bytes.length;
        return true;
    }

    /** The page of that name; empty when it has none, or another edition has come in its place. */
    Optional<PrintedPage> find(String name) throws IOException {
        var place = places.get(name);
        if (place == null) {
            return Optional.empty();
        }
        try {
            var buffer = ByteBuffer.allocate(place.length());
            while (buffer.hasRemaining() && file.read(buffer, place.at() + buffer.position()) >= 0) {
                // reads on
            }
            return buffer.hasRemaining() ? Optional.empty() : Optional.of(PrintedPage.read(buffer.array()));
        } catch (ClosedChannelException replaced) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
