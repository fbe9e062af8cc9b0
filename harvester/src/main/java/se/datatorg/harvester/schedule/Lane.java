package se.datatorg.harvester.schedule;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Lets only a few of its tasks be with the workers at once; the others wait their turn here, first come, first served. */
final class Lane implements Executor {
    private final Executor workers;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    /** @param width tasks that may be with the workers at once */
    Lane(Executor workers, int width) {
        this.workers = workers;
        this.free = width;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (free == 0) {
                waiting.add(task);
                return;
            }
            free--;
        }
        workers.execute(() -> thenNext(task));
    }

    private void thenNext(Runnable task) {
        try {
            task.run();
        } finally {
            next();
        }
    }

    private void next() {
        Runnable task;
        synchronized (this) {
            task = waiting.poll();
            if (task == null) {
                free++;
                return;
            }
        }
        try {
            workers.execute(() -> thenNext(task));
        } catch (RejectedExecutionException closing) {
            // the task finds out by itself that nothing is begun any more
            thenNext(task);
        }
    }
}
