package se.datatorg.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.link.LinkAnswer;
import se.datatorg.catalog.link.LinkState;

/** {@code GET /datasets/{id}} and what belongs to it, of a dataset that changed its title and licence in April. */
class RecordPageTest {
    private static final String IRI = "https://data.ale.example/bad";
    private static final String PATH = "/datasets/" + RecordId.of(IRI);
    /** Another dataset, which no test but its own looks into. */
    private static final String SECOND = "/datasets/" + RecordId.of(IRI + "/ny");

    private static final byte[] FILE =
            "namn;kod;lat;long\r\nÅsa östra;0114;57,93;12,08\r\nÄlvängen;0115;57,96;12,12\r\n"
                    .getBytes(Charset.forName("windows-1252"));
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-02-01T04:00:00Z"));

    @TempDir
    private static Path data;

    @AutoClose
    private static RunningPortal portal;

    @BeforeAll
    static void publish() throws InterruptedException {
        InstantSource told = NOW::get;
        portal = new RunningPortal(data, told.withZone(ZoneOffset.UTC));
        portal.publisher().serve("/bad.csv", "text/csv", FILE);
        portal.publisher().serve("/bad.pdf", "application/pdf", "%PDF-1.7");
        portal.publish(feed("Badplatser", "http://creativecommons.org/licenses/by/4.0/"));
        NOW.set(Instant.parse("2026-04-10T04:00:00Z"));
        portal.publish(feed("Badplatser i Ale", "http://creativecommons.org/publicdomain/zero/1.0/"));
        NOW.set(Instant.parse("2026-05-01T04:00:00Z"));
    }

    @Test
    void whatOneCanDoComesBeforeWhatItIs() throws Exception {
        var page = body(PATH);

        assertInOrder(
                page,
                "<h3>Ladda ner</h3>",
                "<h3>Titta först</h3>",
                ">Förhandsvisning</h2>",
                ">Filer och tjänster</h2>",
                ">Kom igång med kod</h2>",
                ">Metadata</h2>");
        assertTrue(page.contains("Språk: svenska"), "the language of the file");
        assertTrue(page.contains("Inte provad än"), "what is known of the link");
    }

    @Test
    void aSemicolonFileInWindows1252IsShownRight() throws Exception {
        var page = settled(PATH + "/preview/1");

        assertTrue(page.contains("<td class=\"nw\">Åsa östra</td><td class=\"nw\">0114</td>"), page);
        assertTrue(page.contains("2 rader, 4 kolumner"));
        assertTrue(page.contains("Windows-1252 · semikolon mellan kolumnerna"));
        assertTrue(page.contains("<circle"), "its places are on a map");
        assertTrue(
                page.contains("href=\"" + portal.publisher().uri("/bad.csv") + "\""), "the original is a click away");
        assertTrue(body("/en" + PATH + "/preview/1").contains("decimal number"));
    }

    @Test
    void aFileThatIsNoTableGetsASentence() throws Exception {
        assertTrue(settled(PATH + "/preview/2").contains("PDF kan vi inte visa här."));
    }

    @Test
    void aFileThatIsSlowIsSaidToBeOnItsWayAndTheDatasetsPageDoesNotWait() throws Exception {
        portal.publisher().drip("/seg.csv", "text/csv", FILE, 4, Duration.ofMillis(100));

        var page = body(PATH + "/preview/3");

        assertTrue(page.contains("Filen hämtas."), page);
        assertTrue(page.contains(portal.publisher().uri("/seg.csv").toString()));
        long began = System.nanoTime();
        body(PATH);
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(Duration.ofSeconds(2)) < 0);
    }

    /** Pages are kept ready to be sent; here the clock stands still, and nothing is written in the ledger. */
    @Test
    void aPageShowsWhatAFileHoldsAsSoonAsItHasBeenRead() throws Exception {
        portal.publisher().serve("/ny.csv", "text/csv", "stad\nAle\n");
        assertTrue(portal.server().awaitPages(LONG));
        assertFalse(body(SECOND).contains("<td class=\"nw\">Ale</td>"));

        settled(SECOND + "/preview/1");

        assertTrue(body(SECOND).contains("<td class=\"nw\">Ale</td>"));
    }

    @Test
    void aPageThatWasMadeAheadSaysWhatOneSaysThatIsMadeForItsVisitor() throws Exception {
        assertTrue(portal.server().awaitPages(LONG));

        var ahead = portal.get(PATH);
        var now = portal.get(PATH + "?any");

        assertEquals(now.body().replace("?any", ""), ahead.body());
        assertEquals(told(now), told(ahead));
        assertTrue(told(ahead).containsKey("content-security-policy"));
    }

    /** Headers, without what tells of the moment and of the very bytes. */
    private static Map<String, List<String>> told(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "etag", "content-length"));
        return headers;
    }

    @Test
    void aPageSaysThatALinkAnswersAsSoonAsItIsKnown() throws Exception {
        var ledger = portal.server().workshop().ledger();
        assertTrue(portal.server().awaitPages(LONG));
        assertTrue(body(SECOND).contains("Inte provad än"));

        ledger.links()
                .keep(List.of(LinkState.first(
                        portal.publisher().uri("/ny.csv").toString(),
                        LinkAnswer.ANSWERS,
                        "200",
                        ledger.clock().instant())));
        portal.server().awaitProjections();

        assertFalse(body(SECOND).contains("Inte provad än"));
        assertTrue(body(SECOND).contains("Svarar"));
    }

    @Test
    void aFileThatTheDatasetDoesNotHaveIsNoPage() throws Exception {
        assertEquals(404, portal.get(PATH + "/preview/9").statusCode());
        assertEquals(404, portal.get(PATH + "/preview/0").statusCode());
        assertEquals(404, portal.get(PATH + "/preview/../../etc").statusCode());
    }

    @Test
    void anEarlierDayIsShownAsItWas() throws Exception {
        var page = body(PATH + "?at=2026-03-01");

        assertTrue(page.contains("Så här var beskrivningen den 1\u00a0mars\u00a02026"), page);
        assertTrue(page.contains("<h1>Badplatser</h1>"));
        assertTrue(page.contains("CC BY 4.0"));
        assertFalse(page.contains("id=\"kval\""), "points are of now");
        assertTrue(body(PATH).contains("<h1>Badplatser i Ale</h1>"));
    }

    @Test
    void aDayBeforeTheDatasetHasASentenceAndANonsenseDayIsRefused() throws Exception {
        var before = portal.get(PATH + "?at=2026-01-01");
        assertEquals(404, before.statusCode());
        assertTrue(before.body().contains("Den fanns inte den 1\u00a0januari\u00a02026"));

        assertEquals(400, portal.get(PATH + "?at=i-fjol").statusCode());
    }

    @Test
    void whatChangedIsReadable() throws Exception {
        var page = body(PATH);

        assertTrue(page.contains("Ändrat: Licens, Titel."), page);
        assertInOrder(page, "<dt>Titel</dt>", "Badplatser</del>", "Badplatser i Ale</ins>");
        assertInOrder(page, "<dt>Licens</dt>", "CC BY 4.0</del>", "CC0</ins>");
        assertTrue(page.contains(PATH + "?at=2026-02-01"), "a way to the page as it was");
    }

    @Test
    void theCodeForCurlBringsTheFileHome() throws Exception {
        var home = Files.createTempDirectory(data, "curl");

        run(home, "sh", "-c", code("curl"));

        assertArrayEquals(FILE, Files.readAllBytes(home.resolve("bad.csv")));
    }

    @Test
    void theCodeForPythonIsPythonAndTellsHowToReadTheFile() throws Exception {
        settled(PATH + "/preview/1");
        var code = code("python");

        assertTrue(code.contains("sep=\";\", encoding=\"windows-1252\", decimal=\",\", dtype={\"kod\": str}"), code);
        var file = Files.writeString(Files.createTempDirectory(data, "py").resolve("snippet.py"), code);
        run(data, "python3", "-m", "py_compile", file.toString());
    }

    @Test
    void theCodeForJavaScriptRuns() throws Exception {
        settled(PATH + "/preview/1");
        var file = Files.writeString(Files.createTempDirectory(data, "js").resolve("snippet.mjs"), code("js"));

        assertTrue(run(data, "node", file.toString()).contains("Åsa östra"));
    }

    @Test
    void theCodeForSparqlAnswers() throws Exception {
        var answer = portal.get("/sparql?query=" + URLEncoder.encode(code("sparql"), UTF_8));

        assertTrue(answer.body().contains("Badplatser i Ale"), answer.body());
    }

    /** schema.org's terms for a dataset (schema.org/Dataset, DataDownload, Organization), those that we use. */
    @Test
    void theSchemaOrgDescriptionHasOnlyKnownTermsAndAllThatSearchEnginesAskFor() throws Exception {
        var script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(body(PATH));
        assertTrue(script.find());
        var node = new ObjectMapper().readTree(script.group(1));

        assertEquals("https://schema.org/", node.path("@context").asText());
        assertEquals("Dataset", node.path("@type").asText());
        node.fieldNames().forEachRemaining(name -> assertTrue(DATASET.contains(name), name));
        for (var needed : List.of("name", "description", "url", "license", "publisher", "distribution")) {
            assertTrue(node.hasNonNull(needed), needed);
        }
        for (var file : node.path("distribution")) {
            assertEquals("DataDownload", file.path("@type").asText());
            assertTrue(file.path("contentUrl").asText().startsWith("http"));
        }
    }

    private static final Set<String> DATASET = Set.of(
            "@context",
            "@type",
            "@id",
            "url",
            "name",
            "description",
            "publisher",
            "keywords",
            "identifier",
            "datePublished",
            "dateModified",
            "version",
            "license",
            "isAccessibleForFree",
            "distribution");

    @Test
    void theDatasetCanBeReferredToAndShared() throws Exception {
        var page = body(PATH);

        assertTrue(
                page.contains("id=\"hanvisning\">Ale kommun: Badplatser i Ale. Ändrad 10\u00a0april\u00a02026."), page);
        assertTrue(page.contains("id=\"permalank\" href=\"http"));
        assertTrue(page.contains("href=\"mailto:?subject=Badplatser%20i%20Ale"));
    }

    private static String code(String language) throws IOException, InterruptedException {
        var found = Pattern.compile("<code id=\"code-" + language + "\">(.*?)</code>", Pattern.DOTALL)
                .matcher(body(PATH));
        assertTrue(found.find(), language);
        return found.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, command[0]))),
                command[0] + " is not on this machine: that its code runs is not tested");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static void assertInOrder(String page, String... parts) {
        int at = 0;
        for (var part : parts) {
            int next = page.indexOf(part, at);
            assertTrue(next >= 0, part + " does not come where it should");
            at = next;
        }
    }

    /** The page when the file has come: another one of the same host may be on its way before it. */
    private static String settled(String path) throws IOException, InterruptedException {
        var page = body(path);
        for (int i = 0; i < 20 && page.contains("Filen hämtas."); i++) {
            page = body(path);
        }
        return page;
    }

    private static String body(String path) throws IOException, InterruptedException {
        return portal.get(path).body();
    }

    private static String feed(String title, String licence) {
        return """
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                <https://data.ale.example/> a dcat:Catalog ; dcat:dataset <%1$s> , <%1$s/ny> .
                <%1$s> a dcat:Dataset ; dcterms:title "%2$s"@sv ; dcterms:license <%3$s> ;
                  dcterms:description "Var det går att bada i kommunen, med läge och vattnets kvalitet."@sv ;
                  dcterms:language <http://publications.europa.eu/resource/authority/language/SWE> ;
                  dcat:distribution <%1$s/1> , <%1$s/2> , <%1$s/3> .
                <%1$s/1> a dcat:Distribution ; dcterms:title "1"@sv ; dcat:accessURL <%4$s> ; dcat:downloadURL <%4$s> ;
                  dcterms:format "text/csv" ; dcterms:license <%3$s> .
                <%1$s/2> a dcat:Distribution ; dcterms:title "2"@sv ; dcat:accessURL <%5$s> ; dcat:downloadURL <%5$s> ;
                  dcterms:format "application/pdf" .
                <%1$s/3> a dcat:Distribution ; dcterms:title "3"@sv ; dcat:accessURL <%6$s> ; dcat:downloadURL <%6$s> ;
                  dcterms:format "text/csv" .
                <%1$s/ny> a dcat:Dataset ; dcterms:title "Städer"@sv ; dcat:distribution <%1$s/ny/1> .
                <%1$s/ny/1> a dcat:Distribution ; dcat:accessURL <%7$s> ; dcat:downloadURL <%7$s> ;
                  dcterms:format "text/csv" .
                """.formatted(
                        IRI,
                        title,
                        licence,
                        portal.publisher().uri("/bad.csv"),
                        portal.publisher().uri("/bad.pdf"),
                        portal.publisher().uri("/seg.csv"),
                        portal.publisher().uri("/ny.csv"));
    }
}
