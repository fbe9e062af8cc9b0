package se.datatorg.catalog.sparql;

import java.io.IOException;
import java.io.OutputStream;

/** A result that lies ready: in memory when small, in a file of its own otherwise. */
public interface ResultBody extends AutoCloseable {
    /** Bytes. */
    long length();

    void writeTo(OutputStream out) throws IOException;

    /** Gives back what the result occupied. */
    @Override
    void close();
}
