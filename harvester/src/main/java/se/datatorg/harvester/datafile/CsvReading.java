package se.datatorg.harvester.datafile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Text in rows and cells (RFC 4180, and what programs make of it). */
final class CsvReading {
    private static final int MOST_FIELDS = 5_000;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int LONGEST_RECORD = 4 << 20;

    private CsvReading() {}

    static Preview read(Decoded file, Optional<String> inside) {
        var separator = Separator.of(file.text());
        var table = new TableBuilder(separator.allowsDecimalComma());
        var text = file.text().substring(Separator.toldLength(file.text()));
        var brokenAt = fill(table, text, separator);
        var built = table.build(
                separator == Separator.TAB ? "TSV" : "CSV",
                inside,
                Optional.of(file.encoding()),
                Optional.of(separator.label()));
        if (built.isEmpty() || (brokenAt.isPresent() && built.get().allRows() == 0)) {
            return Preview.Nothing.because(brokenAt.isPresent() ? Preview.Reason.BROKEN : Preview.Reason.NO_ROWS);
        }
        return brokenAt.isPresent() ? built.get().brokenAtLine(brokenAt.get()) : built.get();
    }

    /** Reads as far as it makes sense; the line where it stops, when it stops before the end. */
    private static Optional<Long> fill(TableBuilder table, String text, Separator separator) {
        long line = 1;
        try (var reader = reader(text, separator)) {
            for (CsvRecord row : reader) {
                line = row.getStartingLineNumber();
                if (!table.add(row.getFields().stream().map(Cell::raw).toList())) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        } catch (CsvParseException broken) {
            // a quotation mark that never ends, or a line without end: what came before is shown, and the line named
            return Optional.of(line + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("removal") // text after a closing quotation mark is common, and nothing else lets it through yet
    static CsvReader<CsvRecord> reader(String text, Separator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.character())
                .allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(LONGEST_RECORD)
                                .build(),
                        text);
    }
}
