package se.datatorg.web.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.harvester.schedule.Planned;
import se.datatorg.testdata.FeedServer;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Setting;
import se.datatorg.web.config.Settings;

class DueSourcesTest {
    private static final SourceId ALE = new SourceId("ale");
    private static final String FEED = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            <https://data.ale.example/> a dcat:Catalog ; dcat:dataset <https://data.ale.example/1> .
            <https://data.ale.example/1> a dcat:Dataset .
            """;

    @AutoClose
    private final FeedServer publisher = FeedServer.start();

    @Test
    void aSourceIsDoubtfulFromAVisitThatFailedUntilOneThatDoesNot(@TempDir Path folder) {
        try (var workshop = Workshop.open(config(folder), Clock.systemUTC())) {
            register(workshop);
            assertEquals(false, planned(workshop).failing());

            publisher.fail("/dcat", 404);
            assertEquals(Outcome.UNREACHABLE, visit(workshop));
            assertEquals(true, planned(workshop).failing());

            publisher.serve("/dcat", "text/turtle", FEED.getBytes(StandardCharsets.UTF_8));
            assertEquals(Outcome.UPDATED, visit(workshop));
            assertEquals(false, planned(workshop).failing());
        }
    }

    private static Outcome visit(Workshop workshop) {
        return workshop.harvester().harvest(ALE).orElseThrow().outcome();
    }

    private static Planned planned(Workshop workshop) {
        return new DueSources(workshop.ledger()).planned().getFirst();
    }

    private void register(Workshop workshop) {
        var now = workshop.ledger().clock().instant();
        workshop.ledger()
                .sources()
                .add(new Source(
                        ALE,
                        new PublisherId("ale"),
                        publisher.uri("/dcat"),
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        now));
    }

    private PortalConfig config(Path folder) {
        var settings = Settings.read(List.of(), Map.of(), Optional.empty())
                .withDefault(Setting.OUTGOING_ALLOW, "127.0.0.1:" + publisher.port())
                .withDefault(Setting.OUTGOING_PAUSE, "0ms")
                .withDefault(Setting.OUTGOING_RETRIES, "");
        return PortalConfig.of(settings, folder, 80);
    }
}
