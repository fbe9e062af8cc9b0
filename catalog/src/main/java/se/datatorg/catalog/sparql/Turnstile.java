package se.datatorg.catalog.sparql;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a few queries in at a time, fewer of one client, and a few more wait a little. */
final class Turnstile {
    private final SparqlLimits limits;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition left = lock.newCondition();
    private final Map<String, Integer> inside = new HashMap<>();
    private int total;
    private int waiting;

    Turnstile(SparqlLimits limits) {
        this.limits = limits;
    }

    /** Waits for a place; false when there is none in time or too many wait already. */
    boolean enter(String client) throws InterruptedException {
        lock.lock();
        try {
            if (!isOpenFor(client) && waiting >= limits.waiting()) {
                return false;
            }
            return waitFor(client);
        } finally {
            lock.unlock();
        }
    }

    private boolean waitFor(String client) throws InterruptedException {
        long patience = limits.longestWait().toNanos();
        waiting++;
        try {
            while (!isOpenFor(client)) {
                if (patience <= 0) {
                    return false;
                }
                patience = left.awaitNanos(patience);
            }
            total++;
            inside.merge(client, 1, Integer::sum);
            return true;
        } finally {
            waiting--;
        }
    }

    void leave(String client) {
        lock.lock();
        try {
            total--;
            inside.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everybody has left. */
    boolean awaitEmpty(long milliseconds) throws InterruptedException {
        lock.lock();
        try {
            long patience = TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (total > 0 && patience > 0) {
                patience = left.awaitNanos(patience);
            }
            return total == 0;
        } finally {
            lock.unlock();
        }
    }

    private boolean isOpenFor(String client) {
        return total < limits.running() && inside.getOrDefault(client, 0) < limits.perClient();
    }
}
