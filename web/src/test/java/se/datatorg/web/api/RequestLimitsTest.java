package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large is refused by name, one byte beyond the limit. */
class RequestLimitsTest extends ReadingTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void anAddressOf8KiBIsReadAndOneByteMoreIsNot() {
        var start = "/datasets?q=";

        assertEquals(200, api.get(start + "x".repeat(8192 - start.length())).statusCode());
        assertProblem(
                414,
                "address-too-long",
                api.get(start + "x".repeat(8193 - start.length()), "Accept", "application/json"));
    }

    @Test
    void headersOf16KiBTogetherAreTooMuch() {
        assertEquals(200, api.get("/api/v1/api-info", "X-A", "b".repeat(5_000)).statusCode());
        assertProblem(
                431,
                "headers-too-large",
                api.get(
                        "/api/v1/api-info",
                        "Accept",
                        "application/json",
                        "X-A",
                        "b".repeat(5_500),
                        "X-B",
                        "b".repeat(5_500),
                        "X-C",
                        "b".repeat(5_500)));
    }

    @Test
    void aFormOf64KiBIsReadAndOneByteMoreIsNot() {
        var full = "url=" + "x".repeat(64 * 1024 - 4);

        assertEquals(400, api.post("/check", FORM, full).statusCode(), "an address of that length is no address");
        assertEquals(413, api.post("/check", FORM, full + "x").statusCode());
    }

    @Test
    void twoHundredFieldsAreReadAndOneMoreIsNot() {
        assertEquals(400, api.post("/check", FORM, "url=" + "&a=b".repeat(199)).statusCode());
        assertEquals(413, api.post("/check", FORM, "url=" + "&a=b".repeat(200)).statusCode());
        assertEquals(
                413, api.post("/sparql", FORM, "query=ASK{}" + "&".repeat(200)).statusCode());
    }

    @Test
    void aQueryMayHaveItsFullLengthAlsoInAForm() {
        var query = "ASK { ?s ?p ?o } #" + "{".repeat(60_000);

        assertEquals(
                200,
                api.post("/sparql", FORM, "query=" + RunningApi.encoded(query)).statusCode());
        assertEquals(
                413,
                api.post("/sparql", FORM, "query=" + "x".repeat(256 * 1024)).statusCode());
        assertEquals(
                413,
                api.post("/sparql", "application/sparql-query", "x".repeat(256 * 1024 + 1))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/datasets/..%2f..%2fetc%2fpasswd",
                "/datasets/..%5c..%5cwin.ini",
                "/datasets/%00",
                "/datasets/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1/datasets/..%2f..%2fledger.db",
                "/api/v1/datasets/%00",
                "/api/v1/sources/..%2flerum",
                "/api/v1/publishers/%2e%2e",
                "/api/v1/runs/..%2f1",
                "/api/v1/runs/99999999999999999999",
                "/api/v1/runs/-1",
                "/catalog/..%2f..%2fetc%2fpasswd",
                "/catalog/..%2f.ttl",
                "/graph/..%2f..%2fledger.db",
                "/graph/%00",
                "/static/../../../etc/passwd",
                "/static/x/..%2f..%2f..%2fwords_sv.properties",
                "/static/x/%2e%2e/%2e%2e/logback.xml",
                "/static/x/....//....//pom.xml",
                "/publishers/%E2%80%AE",
                "/sources/;/lerum",
                "/runs/0x1",
                "/datasets/%F0%9F%92%A9",
                "/datasets/%C0%AF",
                "/datasets/%ZZ",
            })
    void anIdentifierThatIsNoneLeadsNowhere(String path) {
        var answer = api.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertTrue(answer.matches("(?s)HTTP/1.1 4(00|04|14).*"), answer);
        assertTrue(!answer.contains("root:") && !answer.contains("SQLite"), answer);
    }

    @Test
    void anIdentifierOfTenThousandLettersIsTooLongForAnAddress() {
        assertEquals(414, api.get("/datasets/" + "a".repeat(10_000)).statusCode());
        assertEquals(404, api.get("/api/v1/datasets/" + "a".repeat(7_000)).statusCode());
    }

    private static void assertProblem(int status, String name, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode());
        assertEquals(
                RunningApi.BASE + "/api#" + name,
                RunningApi.parse(answer).path("type").asText());
    }
}
