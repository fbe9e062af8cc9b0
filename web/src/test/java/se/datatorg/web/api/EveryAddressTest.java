package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every address that is registered, with every method, filled in rightly and wrongly. */
class EveryAddressTest extends ReadingTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "FOO");
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security",
            "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    /** What only we know: places in our code, our files, our libraries, addresses of the inner network. */
    private static final Pattern SECRET =
            Pattern.compile("\\tat |Exception\\b|java\\.lang|\\bse\\.datatorg|org\\.eclipse|"
                    + "io\\.javalin|org\\.apache\\.(?:lucene|jena)|SQLITE|ledger\\.db|/tmp/|127\\.0\\.0\\.1|\\b10\\.\\d+\\.\\d+\\.\\d+"
                    + "|192\\.168\\.|(?i:jetty)");

    private final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();

    private static final List<String> STRANGE = List.of(
            "x",
            "%00",
            "..%2f..%2fetc%2fpasswd",
            "%22%3E%3Cscript%3E",
            "99999999999999999999",
            "''OR''1",
            "-1",
            "%0d%0aX-Evil:%201");

    @Test
    void everyAnswerProtectsTheBrowserAndSetsNothing() {
        var faults = new ArrayList<String>();
        answers().forEach((request, answer) -> {
            HEADERS.forEach((name, value) -> {
                if (!answer.headers().allValues(name).equals(List.of(value))) {
                    faults.add(request + " " + answer.statusCode() + ": "
                            + answer.headers().allValues(name));
                }
            });
            for (var never :
                    List.of("Set-Cookie", "Access-Control-Allow-Credentials", "Server", "X-Powered-By", "X-Evil")) {
                answer.headers().firstValue(never).ifPresent(value -> faults.add(request + " " + never + value));
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void otherSitesMayReadWhatIsForProgramsAndNothingElse() {
        var open = new TreeSet<String>();
        answers().forEach((request, answer) -> {
            if (answer.headers().firstValue("Access-Control-Allow-Origin").isPresent()) {
                assertEquals(List.of("*"), answer.headers().allValues("Access-Control-Allow-Origin"));
                open.add(request.split(" ")[1].replaceAll("^(/[^/.?-]*).*", "$1"));
            }
        });
        assertEquals(
                Set.of(
                        "/api",
                        "/catalog",
                        "/changes",
                        "/datasets",
                        "/graph",
                        "/openapi",
                        "/",
                        "/robots",
                        "/sitemap",
                        "/sparql"),
                open);
    }

    @Test
    void noAnswerTellsSecrets() {
        var own = api.feeds.uri("/dcat").toString();
        var faults = new ArrayList<String>();
        answers().forEach((request, answer) -> {
            // the source's own address is public
            var said = answer.body().replace(own, "").replace(RunningApi.encoded(own), "")
                    + answer.headers().map();
            SECRET.matcher(said)
                    .results()
                    .forEach(match -> faults.add(request + ": "
                            + said.substring(
                                    Math.max(0, match.start() - 60), Math.min(said.length(), match.end() + 60))));
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void noAnswerLeadsElsewhere() {
        answers()
                .forEach((request, answer) -> answer.headers()
                        .firstValue("Location")
                        .ifPresent(to -> assertTrue(
                                to.startsWith(RunningApi.BASE + "/") || to.matches("/[^/\\\\].*"), request + to)));
        for (var evil : List.of("//evil.example/", "/\\evil.example", "/%5cevil.example", "//evil.example/%2f..")) {
            var answer = api.raw("GET " + evil + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d.*"), answer);
            assertTrue(!answer.toLowerCase(java.util.Locale.ROOT).contains("\nlocation:"), answer);
        }
    }

    @Test
    void noMethodButThoseThatAreMeantDoesAnything() {
        var faults = new ArrayList<String>();
        answers().forEach((request, answer) -> {
            var method = request.split(" ")[0];
            int status = answer.statusCode();
            boolean harmless = (status >= 400 && status < 500) || (method.equals("OPTIONS") && status == 204);
            if (!READS.contains(method) && !isPost(request) && !harmless) {
                faults.add(request + " " + status);
            }
            if (status >= 500) {
                faults.add(request + " " + status);
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void everyAddressAnswersWhenItIsFilledInRightly() {
        for (var path : api.paths()) {
            if (!path.equals("/static/{hash}/<file>")) {
                var answer = api.get(RunningApi.filled(path), "Accept", "text/html,*/*;q=0.5");
                assertTrue(List.of(200, 405).contains(answer.statusCode()), path + " " + answer.statusCode());
            }
        }
    }

    private static boolean isPost(String request) {
        return Stream.of(
                        "POST /check",
                        "POST /en/check",
                        "POST /sparql",
                        "POST /api/v1/check",
                        "POST /api/3/action/",
                        "POST /api/action/")
                .anyMatch(request::startsWith);
    }

    /** Asked once for all tests. */
    private Map<String, HttpResponse<String>> answers() {
        if (!answers.isEmpty()) {
            return answers;
        }
        for (var path : api.paths()) {
            for (var filled : fillings(path)) {
                for (var method : filled.equals(RunningApi.filled(path)) ? METHODS : List.of("GET")) {
                    for (var accept : List.of("text/html", "application/json")) {
                        answers.put(method + " " + filled + " " + accept, api.method(method, filled, accept));
                    }
                }
            }
        }
        return answers;
    }

    private static Set<String> fillings(String path) {
        var fillings = new LinkedHashSet<String>();
        fillings.add(RunningApi.filled(path));
        fillings.add(
                RunningApi.filled(path) + "?page=-1&q=%22%0d%0aX-Evil:%201&query=x&from=x&lang=x&offset=99999999999");
        if (path.contains("{") || path.contains("<")) {
            STRANGE.forEach(value ->
                    fillings.add(path.replaceAll("[{<]\\w+[}>]", java.util.regex.Matcher.quoteReplacement(value))));
        }
        return fillings;
    }
}
