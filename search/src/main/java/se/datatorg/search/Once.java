package se.datatorg.search;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Worked out when it is first asked for, once. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> work;
    private volatile @Nullable T value;

    Once(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        var done = value;
        return done == null ? compute() : done;
    }

    private synchronized T compute() {
        var done = value;
        if (done == null) {
            done = work.get();
            value = done;
        }
        return done;
    }
}
