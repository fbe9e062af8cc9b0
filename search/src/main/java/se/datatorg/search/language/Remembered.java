package se.datatorg.search.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out before, for any number of threads. Past its bound it begins anew: what is asked for often is soon back.
 *
 * @param <V> never changed once remembered
 */
public final class Remembered<V> {
    private final int most;
    private final Function<String, V> work;
    private final Map<String, V> known = new ConcurrentHashMap<>();

    public Remembered(int most, Function<String, V> work) {
        this.most = most;
        this.work = work;
    }

    public V get(String key) {
        var value = known.get(key);
        if (value == null) {
            value = work.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
