package se.datatorg.web.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;
import se.datatorg.web.bench.visit.Course;
import se.datatorg.web.bench.visit.Rounds;

/** Somebody who asks on while the portal has other work; beside the same person before. */
record BusyReader(Rounds reader, Consumer<String> note) {
    private static final int STEP = 20;
    private static final int WARM_UP = 2_000;
    private static final int IDLE = 400;

    /**
     * Measures.
     *
     * @param work ends by itself, and tells what was done
     * @param most the aim, as a ratio to the time when the portal has nothing else to do
     */
    List<Row> measure(String who, Course course, double most, Callable<String> work)
            throws IOException, InterruptedException {
        note.accept("a " + who + " …");
        reader.once(course, WARM_UP);
        var idle = reader.once(course, IDLE);
        var during = new ArrayList<Double>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var working = thread.submit(work);
            while (!working.isDone()) {
                during.addAll(reader.once(course, STEP).values());
            }
            note.accept(done(working) + ", " + during.size() + " requests meanwhile");
        }
        var busy = new Samples(during);
        return List.of(
                Row.beside(who + ", p50", "ms", Samples.one(busy.median()), idle.median(), most),
                Row.beside(who + ", p95", "ms", Samples.one(busy.percentile(95)), idle.percentile(95), most));
    }

    private static String done(Future<String> working) throws IOException, InterruptedException {
        try {
            return working.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
