package se.datatorg.testdata.files;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A table of texts, with its columns' names and kinds. */
public record Table(String title, List<TablePlan.Column> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        var width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("rows of different width: " + title);
        }
    }

    List<String> header() {
        return columns.stream().map(TablePlan.Column::name).toList();
    }

    /** Codes and numbers of things stay text, so that a leading zero survives. */
    boolean isNumber(int column) {
        var generator = columns.get(column).generator();
        return List.of("lat", "lon", "n").contains(generator)
                || generator.startsWith("int:")
                || generator.startsWith("dec:")
                || generator.startsWith("year:");
    }

    boolean isBoolean(int column) {
        return columns.get(column).generator().equals("bool");
    }

    OptionalInt findColumn(String... names) {
        return IntStream.range(0, columns.size())
                .filter(i -> List.of(names).contains(columns.get(i).name()))
                .findFirst();
    }

    boolean hasPositions() {
        return findColumn("latitude").isPresent();
    }
}
