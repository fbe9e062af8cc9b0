package se.datatorg.testdata.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** An XLSX file of one sheet. */
final class Spreadsheet {
    private static final LocalDateTime FIXED = LocalDateTime.of(2024, 1, 1, 0, 0);

    private Spreadsheet() {}

    static byte[] write(Table table) {
        try {
            return withoutClock(workbook(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook(Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Example", "1.0")) {
            var sheet = workbook.newWorksheet("Data");
            for (var column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, table.header().get(column));
                for (var row = 0; row < table.rows().size(); row++) {
                    var text = table.rows().get(row).get(column);
                    if (table.isNumber(column)) {
                        sheet.value(row + 1, column, new BigDecimal(text));
                    } else {
                        sheet.value(row + 1, column, text);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    /** The same workbook without the time it was made, so that the same table gives the same bytes. */
    private static byte[] withoutClock(byte[] workbook) throws IOException {
        var out = new ByteArrayOutputStream(workbook.length);
        // Entries are found by the directory at the end: a stream reader refuses the sizes that the library writes.
        var file = Files.createTempFile("example", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var in = new ZipFile(file.toFile());
                    var zip = new ZipOutputStream(out)) {
                for (var entry : Collections.list(in.entries())) {
                    var copy = new ZipEntry(entry.getName());
                    copy.setTimeLocal(FIXED);
                    zip.putNextEntry(copy);
                    try (var content = in.getInputStream(entry)) {
                        zip.write(withoutDates(entry.getName(), content.readAllBytes()));
                    }
                    zip.closeEntry();
                }
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }

    private static byte[] withoutDates(String name, byte[] content) {
        return name.equals("docProps/core.xml")
                ? new String(content, UTF_8)
                        .replaceAll(">\\d{4}-\\d\\d-\\d\\dT[^<]*<", ">" + FIXED + ":00Z<")
                        .getBytes(UTF_8)
                : content;
    }
}
