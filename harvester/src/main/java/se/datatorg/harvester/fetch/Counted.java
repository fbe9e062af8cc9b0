package se.datatorg.harvester.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongFunction;

/** Counts what flows by, and stops the flow when the count displeases. */
final class Counted extends FilterInputStream {
    private final LongFunction<Optional<FetchFault>> judge;
    private long count;

    /** @param judge says what is wrong with a count, if anything */
    Counted(InputStream in, LongFunction<Optional<FetchFault>> judge) {
        super(in);
        this.judge = judge;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = in.read();
        add(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        var some = in.read(buffer, from, length);
        add(Math.max(some, 0));
        return some;
    }

    @Override
    public long skip(long wanted) throws IOException {
        var skipped = in.skip(wanted);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(long more) throws FetchFault {
        count += more;
        var fault = judge.apply(count);
        if (fault.isPresent()) {
            throw fault.get();
        }
    }
}
