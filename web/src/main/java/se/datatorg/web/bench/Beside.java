package se.datatorg.web.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import se.datatorg.web.bench.table.Aim;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;
import se.datatorg.web.bench.visit.Rounds;

/** Makes rows of courses that ran in the same rounds. */
record Beside(List<Row> rows, Map<String, Rounds.Times> times, String suffix) {
    private static final String MS = "ms";

    void floor(String course) {
        rows.add(Row.alone(course + suffix + ", p50", MS, of(course).p50(), new Aim.None()));
        rows.add(Row.alone(course + suffix + ", p95", MS, of(course).p95(), new Aim.None()));
    }

    /** Median beside median, 95th percentile beside 95th percentile. */
    void both(String course, String floor, double most, String peers) {
        rows.add(Row.beside(
                        course + suffix + ", p50",
                        MS,
                        of(course).p50(),
                        of(floor).p50().median(),
                        most)
                .peers(peers));
        p95(course, floor, most);
    }

    /** Beside a floor, without an aim. */
    void told(String course, String floor) {
        rows.add(told(course + suffix + ", p50", of(course).p50(), of(floor).p50()));
        rows.add(told(course + suffix + ", p95", of(course).p95(), of(floor).p95()));
    }

    private static Row told(String what, Samples value, Samples floor) {
        return new Row(what, MS, value, OptionalDouble.of(floor.median()), new Aim.None(), "");
    }

    void p95(String course, String floor, double most) {
        rows.add(Row.beside(
                course + suffix + ", p95", MS, of(course).p95(), of(floor).p95().median(), most));
    }

    private Rounds.Times of(String course) {
        return Objects.requireNonNull(times.get(course), course);
    }
}
