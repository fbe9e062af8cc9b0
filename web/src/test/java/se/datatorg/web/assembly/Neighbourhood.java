package se.datatorg.web.assembly;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.testdata.region.DemoServer;
import se.datatorg.testdata.region.Publisher;
import se.datatorg.testdata.region.Scenario;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Settings;

/** Example publishers on loopback, and portals of any folder that may visit them. */
public final class Neighbourhood implements AutoCloseable {
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private final Scenario scenario = Scenario.demo(LAST_DAY);
    private final DemoServer server = DemoServer.start(scenario, 0);

    /** The publishers with the most records first. */
    public List<Publisher> publishers(int count) {
        return bySize().limit(count).toList();
    }

    /** The publishers with the fewest records. */
    public List<Publisher> smallPublishers(int count) {
        return bySize().toList().reversed().subList(0, count);
    }

    private Stream<Publisher> bySize() {
        return scenario.publishers().stream()
                .sorted((a, b) -> scenario.records(b, LAST_DAY) - scenario.records(a, LAST_DAY));
    }

    /** Moves all publishers to noon of a day. */
    public void moveTo(LocalDate day) {
        server.setNow(day.atTime(12, 0).atZone(Scenario.ZONE).toInstant());
    }

    public DemoServer server() {
        return server;
    }

    public static PortalConfig config(Path folder, int publishersPort, String... more) {
        var set = Stream.concat(
                        Stream.of(
                                "outgoing.allow=127.0.0.1:" + publishersPort,
                                "outgoing.pause=0ms",
                                "outgoing.retries=",
                                "harvest.automatic=false",
                                "storage.harvest=0",
                                "storage.percent=0",
                                "storage.write=0"),
                        Stream.of(more))
                .toList();
        return PortalConfig.of(Settings.read(set, Map.of(), Optional.empty()), folder, 8080);
    }

    public PortalConfig config(Path folder) {
        return config(folder, server.port());
    }

    public Workshop workshop(Path folder) {
        return Workshop.open(config(folder), Clock.systemUTC());
    }

    /** The address of the feed of the publisher whose name the source has. */
    public URI feed(SourceId source) {
        return server.feed(publishers(Integer.MAX_VALUE).stream()
                .filter(publisher -> publisher.id().equals(source.value()))
                .findFirst()
                .orElseThrow());
    }

    public SourceId register(Workshop workshop, Publisher publisher) {
        return register(workshop, publisher, publisher.id(), Source.OWN);
    }

    public SourceId register(Workshop workshop, Publisher publisher, String id, int priority) {
        var source = new SourceId(id);
        workshop.ledger()
                .sources()
                .add(new Source(
                        source,
                        new PublisherId(publisher.id()),
                        server.feed(publisher),
                        "dcat",
                        Duration.ofHours(24),
                        priority,
                        SourceState.ACTIVE,
                        workshop.ledger().clock().instant()));
        return source;
    }

    @Override
    public void close() {
        server.close();
    }
}
