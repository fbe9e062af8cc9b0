package se.datatorg.search;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was worked out before from one generation, for any number of threads; what was asked for longest ago goes first. */
final class Kept<K, V> {
    private final Map<K, V> known;

    Kept(int most) {
        known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** Works out what is not known; two threads may do so at once. */
    interface Work<V> {
        V make() throws IOException;
    }

    /** What was asked for last, at most so many. */
    List<K> newest(int most) {
        synchronized (known) {
            var keys = List.copyOf(known.keySet());
            return keys.subList(Math.max(0, keys.size() - most), keys.size());
        }
    }

    V get(K key, Work<V> work) throws IOException {
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var made = work.make();
        known.put(key, made);
        return made;
    }
}
