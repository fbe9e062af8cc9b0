package se.datatorg.web.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the machine itself throws while a page is made: it costs that answer, and the portal goes on. */
class ErrorInPageTest {
    @TempDir
    private Path folder = Path.of("");

    @AutoClose
    private final Neighbourhood neighbourhood = new Neighbourhood();

    @AutoClose
    private final HttpClient client = HttpClient.newHttpClient();

    private PortalServer portal;

    @BeforeEach
    void start() {
        portal = PortalServer.start(
                        neighbourhood.config(folder),
                        Clock.systemUTC(),
                        0,
                        Optional.empty(),
                        (routes, visitors, store) -> {
                            routes.get("/broken/{how}", ErrorInPageTest::breakOff);
                            routes.get("/api/v1/broken/{how}", ErrorInPageTest::breakOff);
                        })
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stack", "memory", "linkage", "assertion"})
    void anErrorCostsItsAnswerAndTellsNoSecrets(String how) throws Exception {
        for (int i = 0; i < 20; i++) {
            var page = get("/broken/" + how, "text/html");
            assertEquals(500, page.statusCode());
            assertTrue(page.body().contains("</html>"), page.body());
            assertTrue(page.body().contains("Något gick fel hos oss"), page.body());
            assertFalse(page.body().contains("secret"));
            assertTrue(page.headers().firstValue("Content-Security-Policy").isPresent());

            var problem = get("/api/v1/broken/" + how, "application/json");
            assertEquals(500, problem.statusCode());
            assertTrue(problem.body().contains("\"reference\""), problem.body());
            assertFalse(problem.body().contains("secret"));
        }
        assertEquals(200, get("/", "text/html").statusCode());
        assertEquals(200, get("/datasets", "text/html").statusCode());
    }

    private static void breakOff(Context ctx) {
        throw switch (ctx.pathParam("how")) {
            case "stack" -> new StackOverflowError();
            case "memory" -> new OutOfMemoryError("secret");
            case "linkage" -> new NoClassDefFoundError("secret");
            default -> new AssertionError("secret");
        };
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + portal.port() + path))
                .header("Accept", accept)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
