package se.datatorg.harvester.datafile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The first visible sheet of an XLSX file. Formulas are never computed or shown: their last result is, as text like any
 * other. The caller has counted what the file unpacks to.
 */
final class SpreadsheetReading {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    /** Built-in number formats that are dates or times (ECMA-376, part 1, 18.8.30). */
    private static final int FIRST_DATE = 14;

    private static final int LAST_DATE = 22;

    private SpreadsheetReading() {}

    static Preview read(byte[] bytes) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS)) {
            var sheet = workbook.getSheets()
                    .filter(any -> any.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst();
            return sheet.isEmpty() ? Preview.Nothing.because(Preview.Reason.NO_ROWS) : read(sheet.get());
        } catch (IOException | ExcelReaderException broken) {
            // whatever is wrong inside, the page says that the file cannot be read
            return Preview.Nothing.because(Preview.Reason.BROKEN);
        }
    }

    private static Preview read(Sheet sheet) throws IOException {
        var table = new TableBuilder(false);
        try (var rows = sheet.openStream()) {
            rows.takeWhile(row -> table.add(cells(row))).forEach(row -> {});
        }
        return table.build("XLSX", Optional.of(sheet.getName()), Optional.empty(), Optional.empty())
                .<Preview>map(built -> built)
                .orElseGet(() -> Preview.Nothing.because(Preview.Reason.NO_ROWS));
    }

    private static List<Cell> cells(Row row) {
        var cells = new ArrayList<Cell>();
        for (var cell : row) {
            cells.add(cell == null ? Cell.EMPTY : cell(cell));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case STRING -> Cell.text(Optional.ofNullable(cell.asString()).orElse(""));
            case NUMBER -> isDate(cell) ? date(cell) : Cell.raw(cell.asNumber().toPlainString());
            case BOOLEAN, FORMULA, ERROR ->
                Cell.raw(Optional.ofNullable(cell.getRawValue()).orElse(""));
            case EMPTY -> Cell.EMPTY;
        };
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && id >= FIRST_DATE && id <= LAST_DATE) {
            return true;
        }
        var format = cell.getDataFormatString();
        if (format == null || cell.getType() != CellType.NUMBER) {
            return false;
        }
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") && bare.contains("m") && !bare.contains("general");
    }

    private static Cell date(org.dhatim.fastexcel.reader.Cell cell) {
        var time = cell.asDate();
        return Cell.raw(
                time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.toString());
    }
}
