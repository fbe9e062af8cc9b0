package se.datatorg.web.bench.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a run measured.
 *
 * @param name of the measurement: {@code serve}
 * @param settings what it was asked to measure: records, seed
 */
public record Table(String name, Machine machine, Map<String, String> settings, List<Row> rows) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Table {
        settings = Map.copyOf(settings);
        rows = List.copyOf(rows);
    }

    /** A table of what was measured on this machine. */
    public static Table of(String name, Map<String, String> settings, List<Row> rows) {
        return new Table(name, Machine.here(), settings, rows);
    }

    /** Whether every aim is met. */
    public boolean isMet() {
        return rows.stream().allMatch(Row::isMet);
    }

    /** Prints it for people, line by line. */
    public void print(Consumer<String> line) {
        line.accept(name + " " + new TreeMap<>(settings) + " on " + machine.words());
        line.accept(form("what", "median", "lowest–highest", "floor", "ratio", "aim", "", "others"));
        rows.forEach(row -> line.accept(line(row)));
    }

    private static String line(Row row) {
        var value = row.value();
        boolean aimless = row.aim() instanceof Aim.None;
        return form(
                row.what(),
                number(value.median()) + (row.unit().isEmpty() ? "" : " " + row.unit()),
                value.values().size() < 2 ? "" : number(value.low()) + "–" + number(value.high()),
                number(row.floor()),
                number(row.ratio()),
                row.aim().words(),
                aimless ? "" : row.isMet() ? "met" : "MISSED",
                row.peers());
    }

    private static String form(Object... columns) {
        return String.format(Locale.ROOT, "%-58s %16s %21s %9s %7s %9s %-6s %s", columns)
                .stripTrailing();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    /** With three digits that say something. */
    static String number(double value) {
        double size = Math.abs(value);
        var form =
                size >= 100 || value == Math.rint(value) ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    private record RowJson(
            String what,
            String unit,
            double median,
            List<Double> rounds,
            OptionalDouble floor,
            OptionalDouble ratio,
            String aim,
            boolean met,
            String others) {
        static RowJson of(Row row) {
            return new RowJson(
                    row.what(),
                    row.unit(),
                    row.value().median(),
                    row.value().values(),
                    row.floor(),
                    row.ratio(),
                    row.aim().words(),
                    row.isMet(),
                    row.peers());
        }
    }

    private record TableJson(String bench, Machine machine, Map<String, String> settings, List<RowJson> rows) {}

    /** The same for programs. */
    public String json() {
        try {
            return MAPPER.writeValueAsString(new TableJson(
                    name, machine, settings, rows.stream().map(RowJson::of).toList()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
