package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.datatorg.web.api.http.Failures;
import se.datatorg.web.assembly.WebServer;

/** A site map that has room for four addresses in a file, and eleven to name. */
class SitemapTest extends ReadingTest {
    private static final Pattern ADDRESS = Pattern.compile("<loc>" + RunningApi.BASE + "(/[^<]*)</loc>");

    @AutoClose
    private final HttpClient client = HttpClient.newHttpClient();

    private Javalin server = Javalin.create();

    @BeforeEach
    void serve() {
        var robots = new Robots(api.ledger(), RunningApi.BASE, 4);
        server = WebServer.visitors(
                        routes -> {
                            new Failures(RunningApi.BASE).register(routes);
                            routes.get("/sitemap.xml", robots::sitemap);
                            routes.get("/sitemap-{number}.xml", robots::part);
                        },
                        0)
                .start();
    }

    @AfterEach
    void stopServing() {
        server.stop();
    }

    @Test
    void whatDoesNotFitIntoOneFileIsNamedInSeveralAndTheFilesInAnIndex() throws Exception {
        var index = get("/sitemap.xml").body();
        var named = new ArrayList<String>();
        for (var file : addresses(index)) {
            var part = get(file).body();
            assertTrue(part.contains("<urlset "));
            assertTrue(addresses(part).size() <= 4);
            named.addAll(addresses(part));
        }

        assertTrue(index.contains("<sitemapindex "));
        assertEquals(List.of("/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml"), addresses(index));
        assertEquals(addresses(api.get("/sitemap.xml").body()), named, "the same as in one file");
        assertEquals(11, named.size());
        assertTrue(named.contains("/datasets/" + RunningApi.id(RunningApi.BATHING)));
    }

    @Test
    void aPartThatIsNotThereIsNotFound() throws Exception {
        for (var number : List.of("0", "4", "x", "99999999999999999999")) {
            assertEquals(404, get("/sitemap-" + number + ".xml").statusCode(), number);
        }
        assertFalse(api.get("/sitemap.xml").body().contains("sitemapindex"), "two records fit into one file");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static List<String> addresses(String map) {
        return ADDRESS.matcher(map)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
