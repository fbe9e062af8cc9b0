package se.datatorg.catalog.sparql;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Ends the query that has allocated most when the running queries together seem to hold more of the heap than they may.
 * What is held is judged by what is left after each garbage collection, against what was left while no query ran.
 */
final class HeapWatch implements AutoCloseable {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Set<String> HEAP_POOLS = heapPools();

    private record Allocation(long threadId, long before) {
        long bytes() {
            return THREADS.getThreadAllocatedBytes(threadId) - before;
        }
    }

    private final long share;
    private final long most;
    private final Map<Budget, Allocation> running = new ConcurrentHashMap<>();
    private final NotificationListener listener = this::collected;
    private final AtomicLong collections = new AtomicLong();
    private volatile long left;
    private volatile long leftWithoutQueries = Long.MAX_VALUE;
    private long judged;

    HeapWatch(int heapShare) {
        most = Runtime.getRuntime().maxMemory();
        share = most / heapShare;
        collectors().forEach(collector -> collector.addNotificationListener(listener, null, null));
    }

    /** Begins to watch a query that runs on the current thread. */
    void begin(Budget budget) {
        long id = Thread.currentThread().threadId();
        running.put(budget, new Allocation(id, THREADS.getThreadAllocatedBytes(id)));
    }

    void end(Budget budget) {
        running.remove(budget);
    }

    /** Looks once; after each collection at most one query is ended, and none while one is still on its way out. */
    synchronized void look() {
        if (collections.get() == judged || running.keySet().stream().anyMatch(budget -> budget.stopReason() != null)) {
            return;
        }
        judged = collections.get();
        long allocated = running.values().stream().mapToLong(Allocation::bytes).sum();
        boolean crowded = left - leftWithoutQueries > share || left > most - most / 8;
        if (crowded && allocated > share) {
            running.entrySet().stream()
                    .max(Comparator.comparingLong(entry -> entry.getValue().bytes()))
                    .ifPresent(greediest -> greediest.getKey().stop(Refusals.tooMuchMemory()));
        }
    }

    private void collected(Notification notification, Object handback) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return;
        }
        var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        left = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> HEAP_POOLS.contains(pool.getKey()))
                .map(Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        leftWithoutQueries = running.isEmpty() ? left : Math.min(left, leftWithoutQueries);
        collections.incrementAndGet();
    }

    @Override
    public void close() {
        for (var collector : collectors().toList()) {
            try {
                collector.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static java.util.stream.Stream<NotificationEmitter> collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map((GarbageCollectorMXBean collector) -> (NotificationEmitter) collector);
    }

    private static Set<String> heapPools() {
        var names = new HashSet<String>();
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                names.add(pool.getName());
            }
        }
        return Set.copyOf(names);
    }
}
