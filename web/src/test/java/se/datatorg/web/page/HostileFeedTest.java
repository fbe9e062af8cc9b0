package se.datatorg.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.RecordId;

/** Texts and addresses of a publisher who means harm: shown, and inert. */
class HostileFeedTest {
    private static final String IRI = "https://x.example/a'onmouseover='alert(1)";
    private static final String FEED = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            <https://x.example/catalog> a dcat:Catalog ; dcterms:title "<svg onload=alert(0)>"@sv ;
              dcat:dataset <%1$s> .
            <%1$s> a dcat:Dataset ;
              dcterms:title "</script><script>alert('title')</script>"@sv, "\\"><img src=x onerror=alert(2)>"@en ;
              dcterms:description "<b>Fet</b> <a href=\\"javascript:alert(3)\\">x</a><img src=x onerror=alert(3)>"@sv ;
              dcat:keyword "\\"><svg onload=alert(4)>"@sv ;
              dcterms:publisher <https://x.example/org> ;
              dcat:contactPoint <https://x.example/contact> ;
              dcat:landingPage <javascript:alert(6)> ;
              dcterms:spatial [ dcterms:title "<iframe src=//evil.example>" ] ;
              <https://x.example/own> "<script>alert('other')</script>" ;
              dcat:distribution <https://x.example/file> .
            <https://x.example/org> a foaf:Agent ; foaf:name "<script>alert('org')</script>" ;
              foaf:homepage <javascript:alert(5)> .
            <https://x.example/contact> a vcard:Organization ; vcard:fn "<script>alert('contact')</script>" ;
              vcard:hasEmail <mailto:a@x.example%%22onclick=alert(8)> ; vcard:hasURL <javascript:alert(7)> .
            <https://x.example/file> a dcat:Distribution ; dcterms:title "<script>alert('file')</script>"@sv ;
              dcterms:format "<script>alert('format')</script>" ; dcterms:license <javascript:alert(9)> ;
              dcat:accessURL <javascript:alert(9)> ; dcat:downloadURL <data:text/html,%%3Cscript%%3Ealert(9)> .
            """.formatted(IRI);

    @AutoClose
    private static RunningPortal portal;

    @BeforeAll
    static void start(@TempDir Path data) throws InterruptedException {
        portal = new RunningPortal(data);
        portal.publish(FEED);
    }

    @Test
    void everyPageShowsTheTextsAndNoneOfThemRuns() throws IOException, InterruptedException {
        for (var path : List.of("/", "/datasets", record(), "/publishers/ale", "/sources/ale", "/runs/1", "/status")) {
            assertInert(portal.get(path).body(), path);
            var english = path.equals("/") ? "/en" : "/en" + path;
            assertInert(portal.get(english).body(), english);
        }
    }

    @Test
    void theRecordsPageShowsThemAsText() throws IOException, InterruptedException {
        var page = portal.get(record()).body();
        for (var payload : List.of("title", "org", "contact", "file", "other")) {
            assertTrue(page.contains("&lt;script&gt;alert('" + payload + "')"), payload + " is shown as text");
        }
        assertTrue(page.contains("alert(4)"), "the keyword is shown");
    }

    @Test
    void structuredDataStaysInsideItsElement() throws IOException, InterruptedException {
        var page = portal.get(record()).body();
        var from = page.indexOf("application/ld+json\">{");
        var json = page.substring(from, page.indexOf("</script>", from));
        assertTrue(json.strip().endsWith("}"), json);
        assertTrue(json.contains("alert('title')"), json);
    }

    @Test
    void whatIsAskedComesBackInert() throws IOException, InterruptedException {
        var payload = encoded("\"><script>alert(1)</script>");
        for (var path : List.of(
                "/datasets?q=" + payload,
                "/datasets?keyword=" + payload,
                "/check?url=" + payload,
                "/sparql?query=" + payload,
                "/statistics?from=" + payload,
                "/" + payload,
                "/en/" + payload)) {
            assertInert(portal.get(path).body(), path);
        }
    }

    @Test
    void theFeedDoctorsReportIsInertToo() throws IOException, InterruptedException {
        var body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"<img src=x onerror=alert(1)>.ttl\"\r\n"
                        + "Content-Type: text/turtle\r\n\r\n" + FEED + "\r\n--b--\r\n";
        var report = portal.post("/check", "multipart/form-data; boundary=b", body);
        assertEquals(200, report.statusCode());
        assertTrue(report.body().contains("alert("), "the report shows lines of the feed");
        assertInert(report.body(), "the report");
    }

    private static void assertInert(String html, String path) {
        assertFalse(html.isBlank(), path);
        assertEquals(List.of(), Tags.active(html), path);
    }

    private static String record() {
        return "/datasets/" + RecordId.of(IRI);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
