package se.datatorg.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import se.datatorg.web.bench.table.Aim;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;
import se.datatorg.web.bench.table.Table;

/**
 * The inner loops by JMH: each in a JVM of its own, warmed up. JMH is a tool of the build (GPL), so this is no part of the
 * program: {@code ./datatorg bench loops} runs it from the sources.
 *
 * @param forks JVMs for each loop; 0 measures in this one, which is only good to see that it works
 */
record LoopsBench(int forks, int iterations, TimeValue each) {
    private static final double JUDGE = 1.5;
    private static final double QUERY = 1.5;

    /** As it is measured. */
    static LoopsBench whole() {
        return new LoopsBench(1, 5, TimeValue.seconds(2));
    }

    Table run() throws RunnerException {
        var options = new OptionsBuilder()
                .include(FeedLoops.class.getName())
                .include(QueryLoops.class.getName())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(forks)
                .warmupIterations(iterations)
                .warmupTime(each)
                .measurementIterations(iterations)
                .measurementTime(each)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        var times = new TreeMap<String, Samples>();
        for (var result : new Runner(options).run()) {
            var label = result.getPrimaryResult().getLabel();
            var scores = new ArrayList<Double>();
            result.getBenchmarkResults()
                    .forEach(fork -> fork.getIterationResults()
                            .forEach(iteration ->
                                    scores.add(iteration.getPrimaryResult().getScore())));
            times.put(label, new Samples(scores));
        }
        return table(times);
    }

    private Table table(Map<String, Samples> times) {
        var rows = new ArrayList<Row>();
        floor(rows, times, "rawParse", "raw parse of a feed of 100");
        beside(rows, times, "parse", "rawParse", "parse: bytes to triples, tolerantly", new Aim.None());
        beside(rows, times, "judge", "rawParse", "judge: profile, rules and score", new Aim.Ratio(JUDGE));
        floor(rows, times, "rawHash", "SHA-256 of its entities' texts");
        beside(rows, times, "canonicalHash", "rawHash", "canonical hash: triples to text to hash", new Aim.None());
        floor(rows, times, "rawQuery", "bare Lucene, 1 000 records");
        beside(rows, times, "query", "rawQuery", "query: words and two facets, to hits", new Aim.Ratio(QUERY));
        return Table.of("loops", Map.of("forks", Integer.toString(forks)), rows);
    }

    private static void floor(List<Row> rows, Map<String, Samples> times, String loop, String what) {
        rows.add(Row.alone(what, "ms", of(times, loop), new Aim.None()));
    }

    private static void beside(
            List<Row> rows, Map<String, Samples> times, String loop, String floor, String what, Aim aim) {
        rows.add(new Row(
                "  " + what,
                "ms",
                of(times, loop),
                OptionalDouble.of(of(times, floor).median()),
                aim,
                ""));
    }

    private static Samples of(Map<String, Samples> times, String loop) {
        return Objects.requireNonNull(times.get(loop), loop);
    }
}
