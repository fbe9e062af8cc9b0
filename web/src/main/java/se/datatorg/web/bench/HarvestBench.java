package se.datatorg.web.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.Step;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.read.ParseFloor;
import se.datatorg.testdata.bench.BenchRegion;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.web.bench.table.Aim;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;
import se.datatorg.web.bench.table.Table;

/**
 * The main job, measured: a generated region from feed bytes to what visitors see, beside the raw parse of the same bytes
 * on one core in the same process.
 */
public final class HarvestBench {
    private static final double UNCHANGED = 0.15;

    private final int records;
    private final Syntax syntax;
    private final int rounds;
    private final List<Bytes> feeds;
    private final Map<String, String> settings;
    private final Consumer<String> note;

    /**
     * @param rounds after the one that warms up
     * @param note told how it goes
     */
    public HarvestBench(int records, int feedCount, Syntax syntax, int rounds, Consumer<String> note) {
        var region = BenchRegion.of(records, feedCount, 1);
        this.records = records;
        this.syntax = syntax;
        this.rounds = rounds;
        this.note = note;
        this.feeds = IntStream.range(0, feedCount)
                .mapToObj(i -> Bytes.of(region.feed(i, syntax)))
                .toList();
        this.settings = Map.of(
                "records", Integer.toString(records), "feeds", Integer.toString(feedCount), "syntax", syntax.name());
    }

    /** Measures. */
    public Table run() throws Exception {
        note.accept("%d feeds, %d bytes of %s, %d triples"
                .formatted(
                        feeds.size(), feeds.stream().mapToLong(Bytes::size).sum(), syntax, Floor.parse(feeds, syntax)));
        var floor = Floor.of(feeds, syntax, rounds);
        var rows = new ArrayList<Row>();
        rows.add(Row.alone("raw parse, one core", "s", floor, new Aim.None()));
        try (var publishers = BenchPublishers.start(feeds, syntax)) {
            rows.addAll(measure(publishers, floor.median()));
        }
        rows.add(new OneChangeBench(syntax, records).run(note));
        rows.add(Row.alone("peak heap of harvests", "MiB", Samples.one((double) Memory.peakHeap()), new Aim.None()));
        rows.add(Row.alone(
                "peak resident of harvests", "MiB", Samples.one((double) Memory.peakResident()), new Aim.None()));
        return Table.of("harvest", settings, rows);
    }

    /** The roads take turns, so that each meets a machine as warm as the others do; the first round is dropped. */
    private List<Row> measure(BenchPublishers publishers, double floor) throws Exception {
        var visits = new EnumMap<Road, List<Visits>>(Road.class);
        for (int round = 0; round <= rounds; round++) {
            for (var road : Road.values()) {
                note.accept(road.words() + " …");
                var visit = visit(publishers, road);
                if (round > 0) {
                    visits.computeIfAbsent(road, any -> new ArrayList<>()).add(visit);
                }
            }
        }
        var rows = new ArrayList<Row>();
        visits.forEach((road, of) -> rows.addAll(rows(road, of, floor)));
        return rows;
    }

    private static List<Row> rows(Road road, List<Visits> visits, double floor) {
        var rows = new ArrayList<Row>();
        var none = new Aim.None();
        rows.add(Row.beside(
                        road.words(),
                        "s",
                        samples(visits, visit -> visit.first().wall()),
                        floor,
                        road.aim())
                .peers(road.peers()));
        rows.add(new Row(
                "  processor time",
                "s cpu",
                samples(visits, visit -> visit.first().cpu()),
                OptionalDouble.of(floor),
                none,
                ""));
        rows.add(Row.beside(
                        "  the same again, unchanged",
                        "s",
                        samples(visits, visit -> visit.again().wall()),
                        floor,
                        UNCHANGED)
                .peers("5–47 ×: nobody else skips"));
        visits.getLast()
                .steps()
                .forEach((name, took) -> rows.add(Row.alone(
                        "  " + name.word() + ", summed over workers", "s", Samples.one(took.toNanos() / 1e9), none)));
        return rows;
    }

    private static Samples samples(List<Visits> visits, Function<Visits, Double> value) {
        return new Samples(visits.stream().map(value).toList());
    }

    private record Visits(Cost first, Cost again, Map<Step.Name, Duration> steps) {}

    private Visits visit(BenchPublishers publishers, Road road) throws Exception {
        try (var folder = Scratch.make();
                var portal = BenchPortal.open(folder.path(), publishers, road, Clock.systemUTC())) {
            var runs = new ArrayList<Run>();
            var first = Cost.of(() -> runs.addAll(portal.harvest()));
            expect(runs, Outcome.UPDATED);
            var more = new ArrayList<Run>();
            var again = Cost.of(() -> more.addAll(portal.harvest()));
            expect(more, Outcome.UNCHANGED);
            return new Visits(first, again, sum(runs));
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

    /** The raw parse of feeds, on one core: what any harvest does at the least. */
    static final class Floor {
        private Floor() {}

        /** Seconds by the wall; the first round is not counted. */
        static Samples of(List<Bytes> feeds, Syntax syntax, int rounds) throws Exception {
            var costs = new ArrayList<Double>();
            for (int round = 0; round <= rounds; round++) {
                var cost = Cost.of(() -> parse(feeds, syntax));
                if (round > 0) {
                    costs.add(cost.wall());
                }
            }
            return new Samples(costs);
        }

        /** The number of triples. */
        static long parse(List<Bytes> feeds, Syntax syntax) {
            var as = se.datatorg.catalog.feed.Syntax.valueOf(syntax.name());
            return feeds.stream().mapToLong(feed -> ParseFloor.parse(feed, as)).sum();
        }
    }
}
