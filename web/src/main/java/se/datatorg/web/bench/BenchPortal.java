package se.datatorg.web.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.catalog.quality.Judgement;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.harvester.run.Judging;
import se.datatorg.web.assembly.Projections;
import se.datatorg.web.assembly.Workshop;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Settings;

/** The portal's parts on a fresh data folder, for one round of a measurement. */
final class BenchPortal implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Judging NOTHING = (feed, entities) -> new Judgement(Map.of(), Map.of());

    private final Workshop workshop;
    private final Projections projections;
    private final List<SourceId> sources;

    private BenchPortal(Workshop workshop, Projections projections, List<SourceId> sources) {
        this.workshop = workshop;
        this.projections = projections;
        this.sources = sources;
    }

    static BenchPortal open(Path folder, BenchPublishers publishers, Road road, Clock clock) {
        var set = List.of(
                "outgoing.allow=" + publishers.hostsAndPorts(),
                "outgoing.pause=0ms",
                "harvest.workers=" + Runtime.getRuntime().availableProcessors());
        var config = PortalConfig.of(Settings.read(set, Map.of(), java.util.Optional.empty()), folder, 8080);
        var workshop = Workshop.open(config, clock, road.judged() ? new Judge()::judge : NOTHING);
        var sources = IntStream.range(0, publishers.feeds())
                .mapToObj(i -> register(workshop, publishers, i))
                .toList();
        return new BenchPortal(workshop, Projections.open(workshop, road.store()), sources);
    }

    private static SourceId register(Workshop workshop, BenchPublishers publishers, int number) {
        var id = new SourceId("feed-" + number);
        workshop.ledger()
                .sources()
                .add(new Source(
                        id,
                        new PublisherId("lerum"),
                        publishers.address(number),
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        workshop.ledger().clock().instant()));
        return id;
    }

    /** Visits every source, and waits until the projections show what it brought. */
    List<Run> harvest() throws InterruptedException {
        var runs = workshop.harvest(sources, run -> {});
        if (!projections.await(LONGEST)) {
            throw new IllegalStateException("the projections did not catch up");
        }
        return runs;
    }

    @Override
    public void close() {
        projections.close();
        workshop.close();
    }
}
