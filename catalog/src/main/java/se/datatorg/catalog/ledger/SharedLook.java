package se.datatorg.catalog.ledger;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * One look for all who ask at the same moment. Who comes while somebody looks is told what the next look sees, never
 * what that one sees: it may have begun before what the asker must know of. So however many ask, nobody waits for more
 * than two looks, and nobody is told what was so before he asked.
 */
final class SharedLook {
    private final LongSupplier look;
    private final ReentrantLock looking = new ReentrantLock();
    /** How many looks have begun, and which of them was the last to end well; changed only by who looks. */
    private volatile long begun;

    private long ended;
    private long seen;

    SharedLook(LongSupplier look) {
        this.look = look;
    }

    /** What a look sees that began after this call. */
    long ask() {
        long before = begun;
        looking.lock();
        try {
            if (ended <= before) {
                look();
            }
            return seen;
        } finally {
            looking.unlock();
        }
    }

    private void look() {
        long number = begun + 1;
        begun = number;
        seen = look.getAsLong();
        ended = number;
    }
}
