package se.datatorg.catalog.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedLookTest {
    private static final int LATER = 7;

    @Test
    void whoComesWhileSomebodyLooksIsToldWhatTheNextLookSees() throws Exception {
        var state = new AtomicLong(1);
        var looks = new AtomicInteger();
        var begun = new Semaphore(0);
        var mayEnd = new Semaphore(0);
        var shared = new SharedLook(() -> {
            long seen = state.get();
            looks.incrementAndGet();
            begun.release();
            mayEnd.acquireUninterruptibly();
            return seen;
        });
        var first = visitor(shared);
        begun.acquire();
        state.set(2);
        var later = new ArrayList<FutureTask<Long>>();
        for (int i = 0; i < LATER; i++) {
            later.add(visitor(shared));
        }

        mayEnd.release(2);

        assertEquals(1, first.get(), "it looked before the change");
        for (var visitor : later) {
            assertEquals(2, visitor.get(), "all of them came after the change");
        }
        assertEquals(2, looks.get(), "one look for all who came later");
    }

    @Test
    void nobodyIsToldWhatWasSoBeforeHeAsked() throws InterruptedException, ExecutionException {
        var state = new AtomicLong();
        var shared = new SharedLook(state::get);
        try (var visitors = Executors.newFixedThreadPool(LATER)) {
            var visits = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < LATER; i++) {
                visits.add(visitors.submit(() -> {
                    boolean fresh = true;
                    for (int asked = 0; asked < 20_000; asked++) {
                        long now = state.incrementAndGet();
                        fresh &= shared.ask() >= now;
                    }
                    return fresh;
                }));
            }
            for (var visit : visits) {
                assertTrue(visit.get());
            }
        }
    }

    @Test
    void aLookThatFailsIsNoAnswerForAnybodyElse() {
        var looks = new AtomicInteger();
        var shared = new SharedLook(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk is gone");
            }
            return looks.get();
        });

        assertThrows(IllegalStateException.class, shared::ask);
        assertEquals(2, shared.ask());
        assertEquals(3, shared.ask());
    }

    /** Somebody who has asked, and waits for the answer. */
    private static FutureTask<Long> visitor(SharedLook shared) {
        var visit = new FutureTask<>(shared::ask);
        var thread = Thread.ofPlatform().start(visit);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return visit;
    }
}
