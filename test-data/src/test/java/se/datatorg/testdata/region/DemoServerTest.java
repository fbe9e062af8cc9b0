package se.datatorg.testdata.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.datatorg.testdata.Answer;
import se.datatorg.testdata.feed.Syntax;

class DemoServerTest {
    static final LocalDate END = LocalDate.of(2026, 11, 20);
    static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/(filer|data|api)/[^\"<>]+");

    final Scenario scenario = Scenario.demo(END);

    @AutoClose
    final DemoServer server = DemoServer.start(scenario, 0);

    @AutoClose
    final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @Test
    void everyLinkOfEveryFeedIsAnsweredWithTheRightContentType() throws Exception {
        server.setNow(at(END.minusDays(30)));
        for (var publisher : scenario.publishers()) {
            for (var link : links(publisher)) {
                var answer = get(URI.create(link));

                assertEquals(200, answer.statusCode(), link);
                assertEquals(
                        expectedType(link),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        link);
                assertTrue(answer.body().length > 100, link);
            }
        }
    }

    @Test
    void everyCleanFeedIsWellFormed() throws Exception {
        server.setNow(at(END.minusDays(30)));
        for (var publisher : scenario.publishers()) {
            var body = get(server.feed(publisher)).body();
            if (publisher.syntax() == Syntax.JSON_LD) {
                assertTrue(new ObjectMapper().readTree(body).get("@graph").size() > 2, publisher.id());
            } else if (publisher.syntax() == Syntax.RDF_XML && publisher.quality() != Quality.DIRTY) {
                var xml = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(body));
                assertTrue(xml.getElementsByTagName("dcat:Distribution").getLength() > 0, publisher.id());
            }
        }
    }

    @Test
    void theSameEndGivesTheSameBytes() throws Exception {
        var other = Scenario.demo(END);
        var base = URI.create("http://127.0.0.1:1/");
        for (var publisher : scenario.publishers()) {
            var path = publisher.documentPath();

            assertArrayEquals(
                    bytes(scenario.site(publisher, at(END), base), path),
                    bytes(other.site(other.getPublisher(publisher.id()), at(END), base), path),
                    publisher.id());
        }
    }

    @Test
    void aChangedFeedDiffersFromTheLastGoodOneAndAnUnchangedDoesNot() {
        var lastGood = new HashMap<Publisher, List<byte[]>>();
        for (var delivery : scenario.deliveries()) {
            var publisher = delivery.publisher();
            if (delivery.kind() == Delivery.Kind.FAILED || delivery.kind() == Delivery.Kind.CONFIRMED) {
                continue;
            }
            var pages = pages(publisher, delivery.at());
            switch (delivery.kind()) {
                case CHANGED, SUSPECT ->
                    assertFalse(same(lastGood.getOrDefault(publisher, List.of()), pages), delivery.toString());
                case UNCHANGED ->
                    assertTrue(same(lastGood.getOrDefault(publisher, List.of()), pages), delivery.toString());
                default -> assertFalse(lastGood.containsKey(publisher), delivery.toString());
            }
            if (delivery.kind() != Delivery.Kind.SUSPECT || publisher.id().equals("uddevalla")) {
                lastGood.put(publisher, pages);
            }
        }
    }

    private List<byte[]> pages(Publisher publisher, Instant at) {
        var site = scenario.site(publisher, at, URI.create("http://127.0.0.1:1/"));
        return IntStream.rangeClosed(1, site.feed().get().pages())
                .mapToObj(page -> bytes(site, publisher.documentPath() + "?page=" + page))
                .toList();
    }

    private static boolean same(List<byte[]> some, List<byte[]> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> Arrays.equals(some.get(i), others.get(i)));
    }

    @Test
    void bothDirtyFeedsHaveTheirFaults() throws Exception {
        server.setNow(at(END));
        var windows = get(server.feed(scenario.getPublisher("mellerud"))).body();
        var marked = get(server.feed(scenario.getPublisher("svenljunga"))).body();
        var text = new String(windows, Charset.forName("windows-1252"));

        assertThrows(CharacterCodingException.class, () -> UTF_8.newDecoder().decode(ByteBuffer.wrap(windows)));
        for (var fault : Set.of(
                "bad platser",
                "C:\\Temp",
                "dcat:accessUrl",
                "2024-13-45",
                "purl.org/cld/freq",
                "deed.sv",
                "kultur, fritid",
                ">CC0<",
                "<dcat:Dataset>",
                "sv_SE",
                "access-right:PUBLIC")) {
            assertTrue(text.contains(fault), fault);
        }
        assertEquals('\uFEFF', new String(marked, UTF_8).charAt(0));
        assertTrue(new String(marked, UTF_8).contains("/#/data#lista"));
    }

    @Test
    void troublesComeOnTheirNights() throws Exception {
        var boras = scenario.getPublisher("boras");
        var molndal = scenario.getPublisher("molndal");
        server.setNow(at(END.minusDays(5)));
        var before = get(server.feed(boras)).body().length;
        server.setNow(at(END));

        assertTrue(get(server.feed(boras)).body().length < before * 0.7);
        assertFalse(new String(get(server.feed(molndal)).body(), UTF_8).contains("</rdf:RDF>"));
        server.setNow(at(END.minusDays(27)));
        assertTrue(new String(get(server.feed(scenario.getPublisher("hjo"))).body(), UTF_8).startsWith("<!DOCTYPE"));
        server.setNow(at(END.minusDays(12)));
        assertEquals(503, get(server.feed(scenario.getPublisher("vanersborg"))).statusCode());
        server.setNow(at(END.minusDays(17)));
        assertThrows(IOException.class, () -> get(server.feed(scenario.getPublisher("alingsas"))));
        server.setNow(at(END.minusDays(402)));
        var empty = new String(get(server.feed(scenario.getPublisher("skara"))).body(), UTF_8);
        assertTrue(empty.contains("dcat:Catalog") && !empty.contains("dcat:dataset"));
    }

    @Test
    void aFeedDoesNotExistBeforeItsFirstDay() throws Exception {
        var hjo = scenario.getPublisher("hjo");

        server.setNow(at(scenario.since(hjo).minusDays(1)));
        assertEquals(404, get(server.feed(hjo)).statusCode());
        server.setNow(at(scenario.since(hjo)));
        assertEquals(200, get(server.feed(hjo)).statusCode());
    }

    @Test
    void aPagedFeedShowsEachRecordOnce() throws Exception {
        var region = scenario.getPublisher("vastra-gotalandsregionen");
        var next = server.feed(region).toString();
        var records = 0;
        for (var pages = 0; !next.isEmpty(); pages++) {
            var text = new String(get(URI.create(next)).body(), UTF_8);
            records += text.split("<dcat:(dataset|service) ", -1).length - 1;
            var matcher =
                    Pattern.compile("<hydra:next rdf:resource=\"([^\"]+)\"").matcher(text);
            next = matcher.find() ? matcher.group(1) : "";
            assertTrue(pages < 10);
        }

        assertEquals(scenario.records(region, END), records);
    }

    @Test
    void commaSeparatedFilesHaveTheSameColumnsInEachRow() throws Exception {
        var spec = new String(get(server.uri("/filer/lidkoping/badplatser.csv")).body(), UTF_8);
        var windows = get(server.uri("/filer/uddevalla/badplatser.csv"));
        var decoded = new String(windows.body(), Charset.forName("windows-1252"));

        assertTrue(
                spec.startsWith("place_id,name,latitude,longitude,hov_ref,wikidata,updated,temp_url,description\r\n"));
        assertEquals(Set.of(8), separators(spec, ','));
        assertEquals(Set.of(8), separators(decoded, ';'));
        assertTrue(decoded.contains("ä") || decoded.contains("ö") || decoded.contains("å"));
        assertFalse(new String(windows.body(), StandardCharsets.UTF_8).contains("ä"));
    }

    private static Set<Integer> separators(String text, char separator) {
        return text.lines()
                .map(line -> (int) line.replaceAll("\"[^\"]*\"", "")
                        .chars()
                        .filter(c -> c == separator)
                        .count())
                .collect(Collectors.toSet());
    }

    private static String expectedType(String link) {
        var types = Map.of(
                "csv",
                "text/csv",
                "geojson",
                "application/geo+json",
                "json",
                "application/json",
                "pdf",
                "application/pdf",
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "gpx",
                "application/gpx+xml",
                "ics",
                "text/calendar; charset=utf-8");
        if (link.contains("/data/")) {
            return "text/html; charset=utf-8";
        }
        if (link.contains("/api/")) {
            return "application/json";
        }
        var extension = link.substring(link.lastIndexOf('.') + 1);
        var windows = Set.of(
                "uddevalla",
                "vara",
                "molndal",
                "harryda",
                "lerum",
                "mark",
                "ulricehamn",
                "ale",
                "vanersborg",
                "essunga",
                "mellerud",
                "svenljunga");
        var suffix = !extension.equals("csv")
                ? ""
                : windows.stream().anyMatch(slug -> link.contains("/" + slug + "/"))
                        ? "; charset=windows-1252"
                        : "; charset=utf-8";
        return types.getOrDefault(extension, "?") + suffix;
    }

    private Set<String> links(Publisher publisher) throws IOException, InterruptedException {
        var text = new String(get(server.feed(publisher)).body(), StandardCharsets.ISO_8859_1);
        var links = new TreeSet<String>();
        var matcher = LINK.matcher(text);
        while (matcher.find()) {
            links.add(matcher.group());
        }
        assertFalse(links.isEmpty(), publisher.id());
        return links;
    }

    private static byte[] bytes(Site site, String path) {
        return switch (site.find(path).orElseThrow()) {
            case Answer.Whole(var page) -> page.bytes();
            default -> throw new AssertionError(Arrays.asList(site, path));
        };
    }

    private static Instant at(LocalDate day) {
        return day.atTime(4, 30).atZone(Scenario.ZONE).toInstant();
    }

    private HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }
}
