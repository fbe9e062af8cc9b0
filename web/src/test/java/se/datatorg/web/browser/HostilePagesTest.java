package se.datatorg.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.RecordId;
import se.datatorg.vocab.Lang;
import se.datatorg.web.page.RunningPortal;
import se.datatorg.web.page.Tags;

/** A hundred and fifty attacks, each in every property of a dataset: none runs, none even troubles the browser's guard. */
@ExtendWith(Shared.class)
class HostilePagesTest {
    /** What an attack may have to break out of first. */
    private static final List<String> OPENINGS = List.of("", "\"'>", "--></script></title></textarea></style>");

    private static final List<String> ADDRESSES = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,%3Cscript%3Ealert(1)%3C/script%3E",
            "vbscript:x",
            "https://x.example/'onmouseover='alert(1)",
            "blob:https://x.example/1",
            "about:blank",
            "view-source:javascript:alert(1)",
            "https://x.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "file:///etc/passwd");

    private static final int EVERY = Boolean.getBoolean("long") ? 1 : 13;

    @AutoClose
    private static RunningPortal portal;

    @BeforeAll
    static void start(@TempDir Path data) throws InterruptedException {
        portal = new RunningPortal(data);
        portal.publish(feed());
    }

    @Test
    void noRecordsPageHasATagThatThePortalDidNotWrite() throws IOException, InterruptedException {
        for (int i = 0; i < payloads().size(); i++) {
            for (var path : List.of(record(i), "/en" + record(i))) {
                assertEquals(
                        List.of(),
                        Tags.active(portal.get(path).body()),
                        payloads().get(i));
            }
        }
    }

    @Test
    void inABrowserNothingRunsNothingIsBlockedAndNothingIsAddedToThePage(Chromium chromium) {
        var dialogs = new ArrayList<String>();
        var scripts = new ArrayList<Object>();
        try (var window = Window.open(portal.base(), chromium)) {
            window.page().onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            var pages = new ArrayList<>(
                    List.of("/", "/datasets", "/datasets?q=alert", "/publishers/ale", "/sources/ale", "/runs/1"));
            IntStream.range(0, payloads().size()).filter(i -> i % EVERY == 0).forEach(i -> pages.add(record(i)));
            for (var path : pages) {
                var page = window.go(Lang.SV, path);
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                scripts.add(page.evaluate(
                        "[...document.scripts].filter(s => s.type != 'application/ld+json').map(s => s.src)"
                                + ".filter(s => !s.startsWith(location.origin + '/static/'))"));
                scripts.add(page.evaluate(
                        "[...document.querySelectorAll('iframe,object,embed,base,main style')].length || []"));
            }
            assertEquals(List.of(), dialogs);
            assertEquals(List.of(), window.complaints());
            assertEquals(
                    List.of(),
                    scripts.stream().filter(found -> !found.equals(List.of())).toList());
            assertEquals(
                    List.of(),
                    window.asked().stream()
                            .filter(url -> !url.startsWith(portal.base() + "/"))
                            .toList());
        }
    }

    private static List<String> payloads() {
        try (var in = Objects.requireNonNull(HostilePagesTest.class.getResourceAsStream("payloads.txt"))) {
            var attacks = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var payloads = attacks.stream()
                    .flatMap(attack -> OPENINGS.stream().map(opening -> opening + attack))
                    .toList();
            assertEquals(150, payloads.size());
            return payloads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String record(int number) {
        return "/datasets/" + RecordId.of(iri(number));
    }

    private static String iri(int number) {
        return "https://x.example/dataset/" + number;
    }

    private static String feed() {
        var payloads = payloads();
        var head = Stream.of(
                        "dcat: <http://www.w3.org/ns/dcat#>", "dct: <http://purl.org/dc/terms/>",
                        "foaf: <http://xmlns.com/foaf/0.1/>", "vcard: <http://www.w3.org/2006/vcard/ns#>",
                        "adms: <http://www.w3.org/ns/adms#>", "rdfs: <http://www.w3.org/2000/01/rdf-schema#>",
                        "owl: <http://www.w3.org/2002/07/owl#>", "skos: <http://www.w3.org/2004/02/skos/core#>")
                .map(prefix -> "@prefix " + prefix + " .\n")
                .collect(Collectors.joining());
        return IntStream.range(0, payloads.size())
                .mapToObj(i -> dataset(
                        i,
                        literal(payloads.get(i)),
                        "<" + ADDRESSES.get(i % ADDRESSES.size()).replace("<", "%3C") + ">"))
                .collect(Collectors.joining("", head, ""));
    }

    private static String dataset(int number, String text, String address) {
        return """
                <https://x.example/catalog> a dcat:Catalog ; dct:title %2$s ; dcat:dataset <%1$s> .
                <%1$s> a dcat:Dataset ; dct:title %2$s@sv, %2$s@en ; dct:description %2$s@sv, %2$s@en ; dcat:keyword %2$s@sv ;
                  dct:identifier %2$s ; dct:issued %2$s ; dct:modified %2$s ; owl:versionInfo %2$s ; adms:versionNotes %2$s@sv ;
                  dct:language %2$s ; dct:accrualPeriodicity %3$s ; dct:accessRights %3$s ; dct:conformsTo %3$s ; dct:source %3$s ;
                  dcat:theme %3$s ; dct:type %3$s ; dcat:landingPage %3$s ; foaf:page %3$s ; dct:relation %3$s ; adms:sample %3$s ;
                  dct:provenance [ rdfs:label %2$s ] ; dct:spatial [ skos:prefLabel %2$s ; dcat:bbox %2$s ] ;
                  dct:temporal [ dcat:startDate %2$s ; dcat:endDate %2$s ] ; <https://x.example/own> %2$s ;
                  dct:publisher <%1$s/org> ; dct:creator <%1$s/org> ; dcat:contactPoint <%1$s/contact> ; dcat:distribution <%1$s/file> .
                <%1$s/org> a foaf:Agent ; foaf:name %2$s@sv ; foaf:homepage %3$s ; foaf:mbox %3$s ; dct:type %3$s .
                <%1$s/contact> a vcard:Organization ; vcard:fn %2$s ; vcard:hasEmail %3$s ; vcard:hasURL %3$s ;
                  vcard:hasTelephone [ vcard:hasValue %3$s ] ; vcard:hasAddress [ vcard:street-address %2$s ; vcard:locality %2$s ] .
                <%1$s/file> a dcat:Distribution ; dct:title %2$s@sv ; dct:description %2$s@sv ; dct:format %2$s ;
                  dcat:mediaType %2$s ; dct:license %3$s ; dct:rights [ rdfs:label %2$s ] ; dcat:byteSize %2$s ;
                  adms:status %3$s ; dcat:accessURL %3$s ; dcat:downloadURL %3$s ; dct:conformsTo %3$s .
                """.formatted(iri(number), text, address);
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
