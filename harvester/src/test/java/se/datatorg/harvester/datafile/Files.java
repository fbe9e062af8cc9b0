package se.datatorg.harvester.datafile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Small data files, and what they show. */
final class Files {
    private Files() {}

    static Preview.Table table(String text) {
        return table(text.getBytes(UTF_8));
    }

    static Preview.Table table(byte[] bytes) {
        return assertInstanceOf(Preview.Table.class, read(bytes));
    }

    static Preview.Nothing nothing(byte[] bytes) {
        return assertInstanceOf(Preview.Nothing.class, read(bytes));
    }

    static Preview.Nothing nothing(String text) {
        return nothing(text.getBytes(UTF_8));
    }

    static Preview read(byte[] bytes) {
        return DataFileReader.read(Optional.empty(), bytes);
    }

    static List<ColumnType> types(Preview.Table table) {
        return table.columns().stream().map(Preview.Column::type).toList();
    }

    static List<String> names(Preview.Table table) {
        return table.columns().stream().map(Preview.Column::name).toList();
    }

    static byte[] zip(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] workbook(Consumer<Worksheet> filled) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            filled.accept(workbook.newWorksheet("Blad"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
