package se.datatorg.web.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.quality.Metric;
import se.datatorg.catalog.quality.Verdict;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.search.Facet;
import se.datatorg.search.SearchQuery;
import se.datatorg.testdata.FeedServer;
import se.datatorg.vocab.Lang;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Setting;
import se.datatorg.web.config.Settings;

class LinkCareTest {
    private static final SourceId ALE = new SourceId("ale");
    private static final String BATHS = "https://data.ale.example/bad";
    private static final int ACCESS_AND_DOWNLOAD = 80;

    @TempDir
    private Path folder = Path.of("");

    @AutoClose
    private final FeedServer publisher = FeedServer.start();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T01:00:00Z"));

    private Workshop workshop;
    private Projections projections;

    @BeforeEach
    void open() throws InterruptedException {
        var settings = Settings.read(List.of(), Map.of(), Optional.empty())
                .withDefault(Setting.OUTGOING_ALLOW, "127.0.0.1:" + publisher.port())
                .withDefault(Setting.OUTGOING_PAUSE, "0ms")
                .withDefault(Setting.OUTGOING_RETRIES, "");
        InstantSource told = now::get;
        var clock = told.withZone(ZoneOffset.UTC);
        workshop = Workshop.open(PortalConfig.of(settings, folder, 80), clock);
        publisher.serve(
                "/dcat.ttl", "text/turtle", """
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                <https://data.ale.example/> a dcat:Catalog ; dcat:dataset <%1$s> .
                <%1$s> a dcat:Dataset ; dcterms:title "Badplatser"@sv ; dcat:distribution <%1$s/csv> .
                <%1$s/csv> a dcat:Distribution ; dcat:accessURL <%2$s> ; dcat:downloadURL <%3$s> .
                """.formatted(BATHS, publisher.uri("/sida"), publisher.uri("/bad.csv")));
        workshop.ledger()
                .sources()
                .add(new Source(
                        ALE,
                        new PublisherId("ale"),
                        publisher.uri("/dcat.ttl"),
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        workshop.ledger().clock().instant()));
        workshop.harvester().harvest(ALE);
        projections = Projections.open(workshop, false);
        projections.await(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        projections.close();
        workshop.close();
    }

    @Test
    void nothingIsSaidOfLinksThatNobodyHasLookedAt() {
        assertEquals(Optional.empty(), record().reach());
        assertEquals(Verdict.NOT_MEASURED, verdict(Metric.ACCESS_URL_ANSWERS));
    }

    @Test
    void linksThatAnswerAreOnTheRecordAndCountedInItsScore() throws InterruptedException {
        double before = record().score().orElseThrow().points();
        publisher.serve("/sida", "text/html", "<p>Hej");
        publisher.serve("/bad.csv", "text/csv", "namn\n");

        look();

        assertEquals(Optional.of(Reach.WORKS), record().reach());
        assertEquals(1, found("works"), "and it is among what works now");
        assertEquals(0, found("broken"));
        assertEquals(
                before + ACCESS_AND_DOWNLOAD, record().score().orElseThrow().points());
    }

    @Test
    void linksAreBrokenAfterThreeNightsOverTwoDaysAndNotBefore() throws InterruptedException {
        look();
        later(Duration.ofHours(24));
        look();
        assertEquals(Optional.of(Reach.UNKNOWN), record().reach());
        assertEquals(Verdict.NOT_MEASURED, verdict(Metric.ACCESS_URL_ANSWERS));

        later(Duration.ofHours(24));
        look();

        assertEquals(Optional.of(Reach.BROKEN), record().reach());
        assertEquals(Verdict.FAILED, verdict(Metric.ACCESS_URL_ANSWERS));
        assertEquals(Verdict.FAILED, verdict(Metric.DOWNLOAD_URL_ANSWERS));
    }

    @Test
    void aNewIndexSaysTheSameAsTheOneThatFollowed() throws InterruptedException {
        publisher.serve("/bad.csv", "text/csv", "namn\n");
        look();
        var followed = record();

        var fresh = new RecordShelf(workshop.ledger(), workshop.config().pack())
                .all(ALE, workshop.ledger().generation());

        assertEquals(List.of(followed), fresh);
    }

    @Test
    void aSeriesWorksWhenAnyOfItsDatasetsDoes() throws InterruptedException {
        publisher.serve("/dcat.ttl", "text/turtle", """
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                <https://data.ale.example/> a dcat:Catalog ; dcat:dataset <%1$s>, <%1$s/serie> .
                <%1$s/serie> a dcat:DatasetSeries ; dcterms:title "Badplatser, alla år"@sv .
                <%1$s> a dcat:Dataset ; dcterms:title "Badplatser"@sv ; dcat:inSeries <%1$s/serie> ; dcat:distribution <%1$s/csv> .
                <%1$s/csv> a dcat:Distribution ; dcat:downloadURL <%2$s> .
                """.formatted(BATHS, publisher.uri("/bad.csv")));
        workshop.harvester().harvest(ALE);
        publisher.serve("/bad.csv", "text/csv", "namn\n");

        look();

        var series = projections.index().find(RecordId.of(BATHS + "/serie")).orElseThrow();
        assertEquals(Optional.of(Reach.WORKS), series.reach());
        assertEquals(2, found("works"), "the dataset and its series");
        var fresh = new RecordShelf(workshop.ledger(), workshop.config().pack())
                .all(ALE, workshop.ledger().generation());
        assertTrue(fresh.contains(series), "a new index says the same");
    }

    @Test
    void aLinkIsLookedAtOnceANight() throws InterruptedException {
        publisher.serve("/bad.csv", "text/csv", "namn\n");
        look();
        int visits = publisher.count("/bad.csv");
        assertTrue(visits > 0);

        later(Duration.ofHours(2));
        look();

        assertEquals(visits, publisher.count("/bad.csv"));
    }

    private void look() throws InterruptedException {
        try (var care = new LinkCare(workshop)) {
            care.look();
        }
        assertTrue(projections.await(Duration.ofSeconds(30)));
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private CatalogRecord record() {
        return projections.index().find(RecordId.of(BATHS)).orElseThrow();
    }

    private int found(String reach) {
        return projections
                .index()
                .search(SearchQuery.of("", Lang.SV).with(Facet.REACH, reach))
                .total();
    }

    private Verdict verdict(Metric metric) {
        return record().score().orElseThrow().metrics().get(metric.ordinal()).verdict();
    }
}
