package se.datatorg.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.datatorg.catalog.link.NamedLinks;
import se.datatorg.catalog.source.Source;
import se.datatorg.harvester.datafile.ColumnType;
import se.datatorg.harvester.datafile.DataFileReader;
import se.datatorg.harvester.datafile.Preview;
import se.datatorg.harvester.fetch.Fetched;

/** Every file of the demo, and what it shows; the table is written to {@code target/demo-files.tsv}. */
@ExtendWith(Shared.class)
class DemoFilesTest {
    private static final Map<String, String> FORMATS =
            Map.of("csv", "CSV", "json", "JSON", "geojson", "GeoJSON", "xlsx", "XLSX");
    private static final Map<String, String> SAID = Map.of("pdf", "PDF", "gpx", "GPX", "ics", "iCalendar");

    @Test
    void everyFileShowsItsRowsOrSaysWhyNot(DemoSite site) throws IOException {
        var wrong = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var address : addresses(site)) {
            var preview = read(site, address);
            lines.add(line(address, preview));
            if (!isRight(address, preview)) {
                wrong.add(lines.getLast());
            }
        }
        Files.write(Path.of("target", "demo-files.tsv"), lines);

        assertEquals(List.of(), wrong);
        assertTrue(lines.size() > 150, "there are " + lines.size() + " files");
    }

    private static Set<String> addresses(DemoSite site) {
        var addresses = new TreeSet<String>();
        site.ledger()
                .versions()
                .eachShown(
                        site.ledger().generation(),
                        shown -> NamedLinks.in(shown.text()).download().stream()
                                .filter(address -> address.contains("/filer/"))
                                .forEach(addresses::add));
        return addresses;
    }

    private static Preview read(DemoSite site, String address) {
        var fetched = site.fetcher().fetchFile(URI.create(address), Source.Validators.NONE, DataFileReader.MOST_BYTES);
        return fetched instanceof Fetched.Content content
                ? DataFileReader.read(
                        content.page().contentType(), content.page().content().array())
                : Preview.Nothing.because(Preview.Reason.NOT_FETCHED);
    }

    private static boolean isRight(String address, Preview preview) {
        var ending = address.substring(address.lastIndexOf('.') + 1);
        return switch (preview) {
            case Preview.Nothing nothing ->
                nothing.reason() == Preview.Reason.FORMAT && nothing.detail().equals(SAID.get(ending));
            case Preview.Table table ->
                table.format().equals(FORMATS.get(ending))
                        && table.allRows() > 0
                        && table.uneven() == 0
                        && table.brokenAt().isEmpty()
                        && hasDrawing(table) == isPlaced(table, ending)
                        && codesAreText(table)
                        && table.rows().stream().flatMap(List::stream).noneMatch(cell -> cell.contains("\ufffd"));
        };
    }

    private static boolean hasDrawing(Preview.Table table) {
        return table.drawing().isPresent();
    }

    private static boolean isPlaced(Preview.Table table, String ending) {
        return ending.equals("geojson")
                || table.columns().stream()
                        .anyMatch(column -> column.name().equals("latitude")
                                || column.name().equals("lat"));
    }

    /** What begins with a zero and goes on with digits is a code. */
    private static boolean codesAreText(Preview.Table table) {
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            boolean codes =
                    table.rows().stream().anyMatch(row -> row.get(column).matches("0\\d+"));
            if (codes && table.columns().get(i).type() != ColumnType.TEXT) {
                return false;
            }
        }
        return true;
    }

    private static String line(String address, Preview preview) {
        var file = address.replaceFirst("^.*/filer/", "");
        return switch (preview) {
            case Preview.Nothing nothing -> file + "\t" + nothing.reason() + "\t" + nothing.detail();
            case Preview.Table table ->
                String.join(
                        "\t",
                        file,
                        table.format(),
                        table.encoding().orElse("-"),
                        table.separator().orElse("-"),
                        table.rows().size() + " of " + table.allRows(),
                        table.columns().stream()
                                .map(column -> column.name() + ":" + column.type())
                                .collect(Collectors.joining(" ")),
                        table.drawing()
                                .map(drawing -> drawing.all() + " places, " + drawing.system())
                                .orElse("no map"));
        };
    }
}
