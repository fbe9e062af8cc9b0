package se.datatorg.web.page.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.datatorg.harvester.datafile.ColumnType;
import se.datatorg.harvester.datafile.Preview;
import se.datatorg.web.page.frame.Visit;

/**
 * The first rows of a file.
 *
 * @param counts how much of the file this is
 * @param facts how it was read: encoding, separator, sheet
 * @param remarks what a reader of the file should know
 */
public record TableView(
        List<Head> columns, List<List<Value>> rows, String counts, List<String> facts, List<String> remarks) {
    private static final int SHORT = 32;

    public TableView {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        facts = List.copyOf(facts);
        remarks = List.copyOf(remarks);
    }

    /** A column's name and what is in it. */
    public record Head(String name, String type, String style) {}

    /** A cell and its style. */
    public record Value(String text, String style) {}

    /** @param most rows shown */
    static TableView of(Preview.Table table, int most, Visit visit) {
        var rows = table.rows().stream().limit(most).toList();
        var styles = IntStream.range(0, table.columns().size())
                .mapToObj(i -> style(table.columns().get(i), i, rows))
                .toList();
        return new TableView(
                IntStream.range(0, styles.size())
                        .mapToObj(i -> head(table.columns().get(i), i, styles.get(i), visit))
                        .toList(),
                rows.stream()
                        .map(row -> IntStream.range(0, row.size())
                                .mapToObj(i -> new Value(row.get(i), styles.get(i)))
                                .toList())
                        .toList(),
                counts(table, rows.size(), visit),
                facts(table, visit),
                remarks(table, visit));
    }

    private static Head head(Preview.Column column, int index, String style, Visit visit) {
        var name = column.name().isBlank()
                ? visit.words().t("preview.unnamed", visit.format().number(index + 1))
                : column.name();
        return new Head(name, type(column.type(), visit), style.equals("num") ? "num" : "");
    }

    /** Numbers to the right, short texts on one line, long ones with room. */
    private static String style(Preview.Column column, int index, List<List<String>> rows) {
        if (column.type().isNumber()) {
            return "num";
        }
        return rows.stream().allMatch(row -> row.get(index).length() <= SHORT) ? "nw" : "long";
    }

    private static String type(ColumnType type, Visit visit) {
        var words = visit.words();
        return switch (type) {
            case TEXT -> words.t("preview.type.text");
            case WHOLE -> words.t("preview.type.whole");
            case DECIMAL -> words.t("preview.type.decimal");
            case BOOLEAN -> words.t("preview.type.boolean");
            case DATE -> words.t("preview.type.date");
            case MOMENT -> words.t("preview.type.moment");
            case EMPTY -> words.t("preview.type.empty");
        };
    }

    private static String counts(Preview.Table table, int shown, Visit visit) {
        var words = visit.words();
        var format = visit.format();
        var rows = shown < table.allRows()
                ? words.t("preview.rowsOf", format.number(shown), format.number(table.allRows()))
                : words.n("preview.rows", table.allRows());
        var columns = table.columns().size() < table.allColumns()
                ? words.t("preview.columnsOf", format.number(table.columns().size()), format.number(table.allColumns()))
                : words.n("preview.columns", table.allColumns());
        return rows + ", " + columns;
    }

    private static List<String> facts(Preview.Table table, Visit visit) {
        var words = visit.words();
        var facts = new ArrayList<String>();
        facts.add(table.format());
        table.inside().ifPresent(name -> facts.add(words.t("preview.inside", name)));
        table.encoding().ifPresent(facts::add);
        table.separator()
                .map(separator -> switch (separator) {
                    case ";" -> words.t("preview.semicolon");
                    case "tab" -> words.t("preview.tab");
                    case "|" -> words.t("preview.bar");
                    default -> words.t("preview.comma");
                })
                .ifPresent(facts::add);
        return facts;
    }

    private static List<String> remarks(Preview.Table table, Visit visit) {
        var words = visit.words();
        var remarks = new ArrayList<String>();
        table.brokenAt()
                .ifPresent(line ->
                        remarks.add(words.t("preview.brokenAt", visit.format().number(line))));
        if (table.uneven() > 0) {
            remarks.add(words.n("preview.uneven", table.uneven()));
        }
        return remarks;
    }
}
