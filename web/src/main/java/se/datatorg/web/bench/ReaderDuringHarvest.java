package se.datatorg.web.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import se.datatorg.catalog.run.Run;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;
import se.datatorg.web.bench.visit.Course;
import se.datatorg.web.bench.visit.Rounds;

/** Somebody who searches while all feeds are visited, each with one changed record; beside the same person alone. */
record ReaderDuringHarvest(BenchCatalogue catalogue, Questions questions, Consumer<String> note) {
    private static final int STEP = 20;
    private static final int IDLE = 400;

    List<Row> measure(Rounds reader, PortalServer portal, BenchPublishers publishers)
            throws IOException, InterruptedException {
        note.accept("a reader during a harvest …");
        var course = Course.fresh("search", questions::asJson);
        var idle = reader.once(course, IDLE);
        var during = new ArrayList<Double>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var harvest = thread.submit(() -> harvest(portal, publishers));
            while (!harvest.isDone()) {
                during.addAll(reader.once(course, STEP).values());
            }
            note.accept(runs(harvest).size() + " feeds visited, " + during.size() + " requests meanwhile");
        }
        var busy = new Samples(during);
        return List.of(
                Row.beside("reader during a harvest, p50", "ms", Samples.one(busy.median()), idle.median(), 1.5),
                Row.beside(
                        "reader during a harvest, p95",
                        "ms",
                        Samples.one(busy.percentile(95)),
                        idle.percentile(95),
                        1.5));
    }

    private static List<Run> runs(Future<List<Run>> harvest) throws IOException, InterruptedException {
        try {
            return harvest.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private List<Run> harvest(PortalServer portal, BenchPublishers publishers) throws InterruptedException {
        var ledger = portal.workshop().ledger();
        var sources = IntStream.range(0, catalogue.feeds())
                .mapToObj(BenchCatalogue::source)
                .toList();
        for (int feed = 0; feed < catalogue.feeds(); feed++) {
            ledger.sources().move(BenchCatalogue.source(feed), publishers.address(feed));
        }
        var runs = portal.workshop().harvest(sources, run -> {});
        portal.awaitProjections();
        return runs;
    }
}
