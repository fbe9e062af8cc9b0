package se.datatorg.testdata.files;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How to make a table.
 *
 * @param columns each a name and a generator of {@link Cell}
 * @param names patterns for the generator "name"; {@code {ort}} becomes the row's locality
 */
public record TablePlan(List<Column> columns, List<String> names, int leastRows, int mostRows) {

    /** A column and what fills it, such as {@code antal} and {@code int:1-8}. */
    public record Column(String name, String generator) {}

    public TablePlan {
        columns = List.copyOf(columns);
        names = List.copyOf(names);
        if (columns.isEmpty() || names.isEmpty() || leastRows < 1 || mostRows < leastRows) {
            throw new IllegalArgumentException("a table needs columns, names and rows: " + columns);
        }
    }

    /** The table for one area. The same arguments give the same table; no date in it is after {@code last}. */
    public Table make(String title, Where where, LocalDate last, long seed) {
        var random = new SplittableRandom(seed);
        var count = leastRows == mostRows ? leastRows : random.nextInt(leastRows, mostRows + 1);
        var rows = IntStream.range(0, count)
                .mapToObj(number -> row(new Cell(number, where, names, last, random)))
                .toList();
        return new Table(title, columns, rows);
    }

    private List<String> row(Cell cell) {
        return columns.stream().map(column -> cell.make(column.generator())).toList();
    }
}
