package se.datatorg.web.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.Step;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.read.ParseFloor;
import se.datatorg.testdata.bench.BenchRegion;
import se.datatorg.testdata.feed.Syntax;

/**
 * The main job, measured: a generated region from feed bytes to what visitors see, beside the raw parse of the same bytes
 * on one core in the same process.
 */
public final class HarvestBench {
    private static final int ROUNDS = 3;

    private final BenchRegion region;
    private final Syntax syntax;
    private final List<Bytes> feeds = new ArrayList<>();
    private final Consumer<String> out;

    public HarvestBench(int records, int feedCount, Syntax syntax, Consumer<String> out) {
        this.region = BenchRegion.of(records, feedCount, 1);
        this.syntax = syntax;
        this.out = out;
        IntStream.range(0, feedCount).forEach(i -> feeds.add(Bytes.of(region.feed(i, syntax))));
    }

    /** Measures, and prints the table. */
    public void run() throws Exception {
        long bytes = feeds.stream().mapToLong(Bytes::size).sum();
        long triples = parseAll();
        out.accept(line("%d feeds, %.1f MB of %s, %d triples", feeds.size(), bytes / 1e6, syntax, triples));
        out.accept(line(
                "%s, %d processors", Runtime.version(), Runtime.getRuntime().availableProcessors()));
        var floor = floor();
        out.accept("");
        out.accept("what\twall s\tcpu s\twall / parse\taim");
        out.accept(row("raw parse, one core", floor, floor, ""));
        try (var publishers = BenchPublishers.start(feeds, syntax)) {
            measure(publishers, floor);
        }
        out.accept("");
        out.accept(line("peak heap %d MiB, peak resident %d MiB", Memory.peakHeap(), Memory.peakResident()));
    }

    /** The roads take turns, so that each meets a machine as warm as the others do; the first round is dropped. */
    private void measure(BenchPublishers publishers, Cost floor) throws Exception {
        var visits = new EnumMap<Road, List<Visits>>(Road.class);
        for (int round = 0; round <= ROUNDS; round++) {
            for (var road : Road.values()) {
                var visit = visit(publishers, road);
                if (round > 0) {
                    visits.computeIfAbsent(road, any -> new ArrayList<>()).add(visit);
                }
            }
        }
        visits.forEach((road, of) -> {
            var first = Cost.median(of.stream().map(Visits::first).toList());
            var again = Cost.median(of.stream().map(Visits::again).toList());
            out.accept(row(road.words(), first, floor, road.aim()));
            out.accept(row("  the same again, unchanged", again, floor, "0.15"));
            print(of.getLast().steps());
        });
    }

    private record Visits(Cost first, Cost again, Map<Step.Name, Duration> steps) {}

    private Visits visit(BenchPublishers publishers, Road road) throws Exception {
        var folder = Files.createTempDirectory("datatorg-bench");
        try (var portal = BenchPortal.open(folder, publishers, road, Clock.systemUTC())) {
            var runs = new ArrayList<Run>();
            var first = Cost.of(() -> runs.addAll(portal.harvest()));
            expect(runs, Outcome.UPDATED);
            var more = new ArrayList<Run>();
            var again = Cost.of(() -> more.addAll(portal.harvest()));
            expect(more, Outcome.UNCHANGED);
            return new Visits(first, again, sum(runs));
        } finally {
            delete(folder);
        }
    }

    private void expect(List<Run> runs, Outcome outcome) {
        var odd = runs.stream().filter(run -> run.outcome() != outcome).findFirst();
        if (runs.size() != feeds.size() || odd.isPresent()) {
            throw new IllegalStateException(
                    "not all runs ended " + outcome.word() + ": " + runs.size() + " runs, " + odd);
        }
    }

    private static Map<Step.Name, Duration> sum(List<Run> runs) {
        var sums = new EnumMap<Step.Name, Duration>(Step.Name.class);
        runs.forEach(run -> run.steps().forEach(step -> sums.merge(step.name(), step.took(), Duration::plus)));
        return sums;
    }

    private void print(Map<Step.Name, Duration> steps) {
        steps.forEach(
                (name, took) -> out.accept(line("  %s, summed over workers\t%.2f", name.word(), took.toNanos() / 1e9)));
    }

    private Cost floor() throws Exception {
        var costs = new ArrayList<Cost>();
        for (int round = 0; round <= ROUNDS; round++) {
            var cost = Cost.of(this::parseAll);
            if (round > 0) {
                costs.add(cost);
            }
        }
        return Cost.median(costs);
    }

    private long parseAll() {
        var as = Optional.of(syntax).map(HarvestBench::feedSyntax).orElseThrow();
        return feeds.stream().mapToLong(feed -> ParseFloor.parse(feed, as)).sum();
    }

    private static se.datatorg.catalog.feed.Syntax feedSyntax(Syntax syntax) {
        return se.datatorg.catalog.feed.Syntax.valueOf(syntax.name());
    }

    private static String row(String what, Cost cost, Cost floor, String aim) {
        return line("%s\t%.2f\t%.2f\t%.2f\t%s", what, cost.wall(), cost.cpu(), cost.wall() / floor.wall(), aim);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency for this one method
    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
