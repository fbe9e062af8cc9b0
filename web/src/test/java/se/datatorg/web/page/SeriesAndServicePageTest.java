package se.datatorg.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.RecordId;

/** {@code GET /datasets/{id}} of a dataset series of three years, and of a data service. */
class SeriesAndServicePageTest {
    private static final String BASE = "https://data.ale.example/";
    private static final String SERIES = "/datasets/" + RecordId.of(BASE + "fakturor");
    private static final String SERVICE = "/datasets/" + RecordId.of(BASE + "api");

    @AutoClose
    private static RunningPortal portal;

    @BeforeAll
    static void publish(@TempDir Path data) throws InterruptedException {
        portal = new RunningPortal(data);
        portal.publisher().serve("/2026.csv", "text/csv", "konto;belopp\n0110;5\n");
        portal.publish(feed());
    }

    @Test
    void aSeriesListsItsDatasetsNewestFirstEachWithItsTimeAndItsFile() throws Exception {
        var page = body(SERIES);

        assertInOrder(
                page,
                ">Datamängder som ingår</h2>",
                "Fakturor 2026</a>",
                "1 januari 2026 – 31 december 2026",
                "/2026.csv",
                "Fakturor 2025</a>",
                "/2025.csv",
                "Fakturor 2024</a>",
                "/2024.csv",
                ">Metadata</h2>");
    }

    @Test
    void whatOneCanDoWithASeriesIsDoneWithItsNewestDataset() throws Exception {
        var page = body(SERIES);

        assertInOrder(page, "<h3>Ladda ner det senaste</h3>", "Fakturor 2026", "href=\"" + file(2026) + "\"");
        assertTrue(page.contains("href=\"/datasets/" + RecordId.of(BASE + "2026") + "/preview/1\""));
        assertTrue(page.contains("curl --location --output '2026.csv'"));
        assertFalse(page.contains("id=\"filer\""), "the files are the datasets', not the series'");
    }

    @Test
    void theQuestionAboutASeriesIsAnsweredWithItsDatasets() throws Exception {
        assertEquals(1 + 3, ask(SERIES).lines().count());
    }

    @Test
    void aServiceSaysWhereItIsHowItIsUsedAndWhatItGives() throws Exception {
        var page = body(SERVICE);

        assertInOrder(
                page,
                "<h3>Anropa API</h3>",
                portal.publisher().uri("/api").toString(),
                "<h3>Läs hur den används</h3>",
                "href=\"" + portal.publisher().uri("/api/openapi.json") + "\"",
                ">Datamängder som tjänsten ger</h2>",
                "Fakturor 2024</a>",
                "Fakturor 2026</a>",
                "curl --location ",
                ">Metadata</h2>");
    }

    @Test
    void theQuestionAboutAServiceIsAnsweredWithItsDatasets() throws Exception {
        assertEquals(1 + 2, ask(SERVICE).lines().count());
    }

    @Test
    void bothPagesAreInEnglishToo() throws Exception {
        assertTrue(body("/en" + SERIES).contains(">Datasets in it</h2>"));
        assertTrue(body("/en" + SERVICE).contains(">Datasets that the service gives</h2>"));
    }

    private static String ask(String path) throws IOException, InterruptedException {
        var code = Pattern.compile("<code id=\"code-sparql\">(.*?)</code>", Pattern.DOTALL)
                .matcher(body(path));
        assertTrue(code.find());
        var query = code.group(1).replace("&lt;", "<").replace("&gt;", ">");
        return portal.get("/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .body();
    }

    private static void assertInOrder(String page, String... parts) {
        int at = 0;
        for (var part : parts) {
            int next = page.replace('\u00a0', ' ').indexOf(part, at);
            assertTrue(next >= 0, part + " does not come where it should in " + page);
            at = next;
        }
    }

    private static String body(String path) throws IOException, InterruptedException {
        return portal.get(path).body();
    }

    private static String file(int year) {
        return portal.publisher().uri("/" + year + ".csv").toString();
    }

    private static String feed() {
        var feed = new StringBuilder("""
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                @base <%s> .
                <> a dcat:Catalog ; dcat:dataset <fakturor> , <2024> , <2025> , <2026> ; dcat:service <api> .
                <fakturor> a dcat:DatasetSeries ; dcterms:title "Fakturor"@sv .
                <api> a dcat:DataService ; dcterms:title "Fakturor, API"@sv ; dcat:endpointURL <%s> ;
                  dcat:endpointDescription <%s> ; dcat:servesDataset <2024> , <2026> .
                """.formatted(
                        BASE, portal.publisher().uri("/api"), portal.publisher().uri("/api/openapi.json")));
        for (int year = 2024; year <= 2026; year++) {
            feed.append("""
                    <%1$s> a dcat:Dataset ; dcterms:title "Fakturor %1$s"@sv ; dcat:inSeries <fakturor> ;
                      dcterms:temporal [ a dcterms:PeriodOfTime ; dcat:startDate "%1$s-01-01" ; dcat:endDate "%1$s-12-31" ] ;
                      dcat:distribution <%1$s/1> .
                    <%1$s/1> a dcat:Distribution ; dcat:accessURL <%2$s> ; dcat:downloadURL <%2$s> ;
                      dcterms:format "text/csv" .
                    """.formatted(year, file(year)));
        }
        return feed.toString();
    }
}
