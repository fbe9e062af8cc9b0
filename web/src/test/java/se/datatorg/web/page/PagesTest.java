package se.datatorg.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.RunId;

class PagesTest {
    private static final String BASE = "https://data.ale.example/";

    @AutoClose
    private static RunningPortal portal;

    private static RunId newest;

    @BeforeAll
    static void start(@TempDir Path data) throws InterruptedException {
        portal = new RunningPortal(data);
        portal.publish(feed(12));
        newest = portal.publish(feed(11)).id();
    }

    @Test
    void everyPageAnswersInBothLanguagesAndSaysWhich() throws IOException, InterruptedException {
        for (var path : List.of(
                "/datasets",
                "/datasets/" + id(1),
                "/publishers",
                "/publishers/ale",
                "/publishers/orust",
                "/statistics",
                "/coverage",
                "/sources/ale",
                "/runs/" + newest,
                "/check",
                "/check/rules",
                "/sparql",
                "/api",
                "/about",
                "/accessibility",
                "/status")) {
            assertPage(200, "sv", portal.get(path));
            assertPage(200, "en", portal.get("/en" + path));
        }
        assertPage(200, "sv", portal.get("/"));
        assertPage(200, "en", portal.get("/en"));
    }

    @Test
    void aTextInAnotherLanguageThanThePageSaysWhich() throws IOException, InterruptedException {
        assertTrue(portal.get("/en/datasets/" + id(1)).body().contains("<h1 lang=\"sv\">Datamängd 1</h1>"));
        assertTrue(portal.get("/datasets/" + id(2)).body().contains("<h1 lang=\"en\">Dataset 2</h1>"));
    }

    @Test
    void aRemovedRecordsAddressTellsWhatItWasAndWhenItWent() throws IOException, InterruptedException {
        var page = portal.get("/datasets/" + id(12));
        assertPage(410, "sv", page);
        assertTrue(page.body().contains("Dataset 12"));
        assertTrue(page.body().contains("Borttagen"));
        assertTrue(page.body().contains("href=\"/runs/" + newest + "\""));
        assertTrue(page.body().contains("<th scope=\"row\">Titel</th><td><span lang=\"en\">Dataset 12</span>"));
        assertFalse(page.body().contains("<th scope=\"row\">Typ</th>"), "the page says in its first line what it was");
        assertPage(410, "en", portal.get("/en/datasets/" + id(12)));
    }

    @Test
    void whatIsNotThereIsSaidInTheVisitorsLanguage() throws IOException, InterruptedException {
        for (var path : List.of("/nowhere", "/datasets/aaaaaaaaaaaa", "/datasets/x", "/publishers/x", "/runs/0")) {
            var swedish = portal.get(path);
            assertPage(404, "sv", swedish);
            assertTrue(swedish.body().contains("Sidan finns inte"), path);
            assertPage(404, "en", portal.get("/en" + path));
        }
    }

    @Test
    void aFormWithoutAnAddressIsAskedForOne() throws IOException, InterruptedException {
        var page = portal.post("/check", "application/x-www-form-urlencoded", "url=");
        assertPage(400, "sv", page);
        assertTrue(page.body().contains("Skriv en adress eller välj en fil."));
        assertTrue(page.body().contains("aria-invalid=\"true\""));
    }

    @Test
    void theSourcesPageShowsItsScoreAndHowOftenItIsFetched() throws IOException, InterruptedException {
        var page = portal.get("/sources/ale").body();
        assertTrue(page.contains("Hämtas varje dygn"));
        assertTrue(page.contains("av 405 poäng i snitt"));
    }

    @Test
    void theFeedOfChangesIsWellFormedAndTakesASearch() throws Exception {
        var feed = portal.get("/feed.atom?q=Datam%C3%A4ngd");
        assertEquals(200, feed.statusCode());
        var entries = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed.body())))
                .getElementsByTagName("entry");
        assertEquals(6, entries.getLength(), "the datasets with a Swedish title");
    }

    @Test
    void theFeedOfASearchLeadsBackToThatSearch() throws IOException, InterruptedException {
        var feed = portal.get("/feed.atom?q=Datam%C3%A4ngd+bad&publisher=ale&format=CSV&format=JSON")
                .body();

        assertTrue(
                feed.contains("/datasets?q=Datam%C3%A4ngd+bad&amp;publisher=ale&amp;format=CSV&amp;format=JSON\""),
                feed);
        assertTrue(portal.get("/feed.atom").body().contains("/datasets\""));
    }

    @Test
    void everyAnswerForbidsTheBrowserWhatItMustNotDo() throws IOException, InterruptedException {
        for (var path : List.of("/", "/datasets/" + id(12), "/nowhere", "/static/0/nothing.css")) {
            var headers = portal.get(path).headers();
            var policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertTrue(headers.firstValue("Set-Cookie").isEmpty(), path);
        }
    }

    private static void assertPage(int status, String lang, HttpResponse<String> page) {
        assertEquals(status, page.statusCode(), page.uri().toString());
        assertTrue(
                page.body().contains("<html lang=\"" + lang + "\">"), page.uri().toString());
        assertEquals(
                "text/html;charset=utf-8",
                page.headers().firstValue("Content-Type").orElse(""),
                page.uri().toString());
        assertEquals(lang, page.headers().firstValue("Content-Language").orElse(""));
    }

    private static String id(int number) {
        return RecordId.of(BASE + number).value();
    }

    /** Odd datasets have a title in Swedish, even ones in English. */
    private static String feed(int datasets) {
        var prefixes = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .\n";
        return IntStream.rangeClosed(1, datasets)
                .mapToObj(number -> "<" + BASE + "catalog> a dcat:Catalog ; dcat:dataset <" + BASE + number + "> .\n<"
                        + BASE + number + "> a dcat:Dataset ; dcterms:title "
                        + (number % 2 == 1 ? "\"Datamängd " + number + "\"@sv" : "\"Dataset " + number + "\"@en")
                        + " .\n")
                .collect(Collectors.joining("", prefixes, ""));
    }
}
