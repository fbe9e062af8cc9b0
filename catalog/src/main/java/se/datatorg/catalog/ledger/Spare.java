package se.datatorg.catalog.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tools for one piece of work at a time, of which making one takes longer than a small piece of work: they are kept. */
final class Spare<T extends Closeable> {
    private static final int MOST_IDLE = 8;

    private final Supplier<T> maker;
    private final BlockingQueue<T> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    Spare(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Works with a tool that nobody else has. One that failed is not used again. */
    <R> R use(Function<T, R> work) {
        var tool = Optional.ofNullable(idle.poll()).orElseGet(maker);
        boolean done = false;
        try {
            var result = work.apply(tool);
            done = true;
            return result;
        } finally {
            if (!done || !idle.offer(tool)) {
                close(tool);
            }
        }
    }

    private static void close(Closeable tool) {
        try {
            tool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
