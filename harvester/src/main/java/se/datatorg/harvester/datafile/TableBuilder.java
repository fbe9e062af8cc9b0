package se.datatorg.harvester.datafile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the rows of a file one by one, judges all and keeps the first. The first row is the header when it looks like one;
 * lines above it that hold a single cell are a heading for people and are left out.
 */
final class TableBuilder {
    static final int SHOWN_ROWS = 100;
    static final int SHOWN_COLUMNS = 60;
    private static final int LONGEST_CELL = 300;
    private static final int LONGEST_HEADING = 5;
    private static final int MOST_ROWS = 2_000_000;
    private static final long MOST_CELLS = 40_000_000;

    private final boolean decimalComma;
    private final List<List<Cell>> heading = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<ColumnGuess> guesses = new ArrayList<>();
    private List<String> names = List.of();
    private Optional<Coordinates> coordinates = Optional.empty();
    private boolean begun;
    private int all;
    private int widest;
    private int uneven;
    private long cells;

    TableBuilder(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    /** With names known beforehand: every row added is data. */
    static TableBuilder named(List<String> names) {
        var builder = new TableBuilder(false);
        builder.beginNamed(names);
        return builder;
    }

    /** Adds a row; empty ones are passed over. False when there have been more than anybody looks at. */
    boolean add(List<Cell> row) {
        if (row.stream().allMatch(Cell::isBlank)) {
            return true;
        }
        if (begun) {
            data(row);
        } else {
            look(row);
        }
        cells += row.size();
        return all < MOST_ROWS && cells < MOST_CELLS;
    }

    /** How many rows of data there have been. */
    int count() {
        return all;
    }

    Optional<Preview.Table> build(
            String format, Optional<String> inside, Optional<String> encoding, Optional<String> separator) {
        if (!begun && !heading.isEmpty()) {
            beginWith(heading);
        }
        if (names.isEmpty() && all == 0) {
            return Optional.empty();
        }
        int shown = Math.min(widest, SHOWN_COLUMNS);
        var columns = new ArrayList<Preview.Column>();
        for (int i = 0; i < shown; i++) {
            columns.add(new Preview.Column(
                    i < names.size() ? names.get(i) : "",
                    i < guesses.size() ? guesses.get(i).type() : ColumnType.EMPTY));
        }
        return Optional.of(new Preview.Table(
                format,
                inside,
                encoding,
                separator,
                columns,
                rows.stream().map(row -> fitted(row, shown)).toList(),
                all,
                widest,
                separator.isPresent() ? uneven : 0,
                Optional.empty(),
                coordinates.flatMap(Coordinates::drawing)));
    }

    private void look(List<Cell> row) {
        long filled = row.stream().filter(cell -> !cell.isBlank()).count();
        heading.add(row);
        if (filled > 1) {
            beginWith(List.of(row));
        } else if (heading.size() > LONGEST_HEADING) {
            beginWith(List.copyOf(heading));
        }
    }

    private void beginWith(List<List<Cell>> first) {
        var header = first.getFirst();
        boolean named = isHeader(header);
        beginNamed(named ? header.stream().map(cell -> cut(cell.text().strip())).toList() : List.of());
        first.stream().skip(named ? 1 : 0).forEach(this::data);
    }

    private void beginNamed(List<String> header) {
        begun = true;
        names = List.copyOf(header);
        widest = names.size();
        coordinates = Coordinates.in(names);
    }

    /** Names are not values, but for years, which often head the columns of statistics. */
    private static boolean isHeader(List<Cell> row) {
        var values = row.stream()
                .map(cell -> cell.text().strip())
                .filter(ColumnGuess::isValue)
                .toList();
        return values.isEmpty()
                || (values.size() < row.size() && values.stream().allMatch(text -> text.matches("(19|20)\\d\\d")));
    }

    private void data(List<Cell> row) {
        all++;
        widest = Math.max(widest, row.size());
        if (!names.isEmpty() && row.size() != names.size()) {
            uneven++;
        }
        while (guesses.size() < Math.min(row.size(), SHOWN_COLUMNS)) {
            guesses.add(new ColumnGuess(decimalComma));
        }
        for (int i = 0; i < Math.min(row.size(), SHOWN_COLUMNS); i++) {
            guesses.get(i).see(row.get(i));
        }
        coordinates.ifPresent(places -> places.see(row));
        if (rows.size() < SHOWN_ROWS) {
            rows.add(row.stream()
                    .limit(SHOWN_COLUMNS)
                    .map(cell -> cut(cell.text().strip()))
                    .toList());
        }
    }

    private static List<String> fitted(List<String> row, int width) {
        var fitted = new ArrayList<>(row.subList(0, Math.min(row.size(), width)));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_CELL - 1))) + "…";
    }
}
