package se.datatorg.web.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.testdata.region.Delivery;
import se.datatorg.testdata.region.DemoServer;
import se.datatorg.testdata.region.Publisher;
import se.datatorg.testdata.region.Scenario;
import se.datatorg.web.assembly.OpenIndex;
import se.datatorg.web.assembly.Workshop;

/** Tells the story of the example region: every delivery goes through the real harvester, at its own time. */
final class Replay {
    private final Workshop workshop;
    private final OpenIndex index;
    private final DemoServer server;
    private final MovedClock clock;

    Replay(Workshop workshop, OpenIndex index, DemoServer server, MovedClock clock) {
        this.workshop = workshop;
        this.index = index;
        this.server = server;
        this.clock = clock;
    }

    /** Tells it from the beginning; progress is told as deliveries done, and in all. */
    void tell(Scenario scenario, BiConsumer<Integer, Integer> progress) {
        var deliveries = scenario.deliveries();
        int done = 0;
        for (var delivery : deliveries) {
            tell(delivery);
            progress.accept(++done, deliveries.size());
        }
    }

    private void tell(Delivery delivery) {
        clock.moveTo(delivery.at());
        server.setNow(delivery.at());
        var source = register(delivery.publisher());
        var run = delivery.kind() == Delivery.Kind.CONFIRMED
                ? confirm(source, delivery.publisher())
                : workshop.harvester().harvest(source);
        run.filter(ended -> ended.outcome() == Outcome.UPDATED).ifPresent(ended -> index.catchUp());
    }

    private SourceId register(Publisher publisher) {
        var id = new SourceId(publisher.id());
        if (workshop.ledger().sources().find(id).isEmpty()) {
            workshop.ledger()
                    .sources()
                    .add(new Source(
                            id,
                            new PublisherId(publisher.id()),
                            server.feed(publisher),
                            "dcat",
                            Duration.ofHours(24),
                            Source.OWN,
                            SourceState.ACTIVE,
                            clock.instant()));
        }
        return id;
    }

    /** The person at the municipality says that the loss is meant. */
    private Optional<Run> confirm(SourceId source, Publisher publisher) {
        var held = workshop.ledger().runs().list(source, 1).getFirst();
        return workshop.harvester().confirm(held.id(), "öppna data, " + publisher.name(), "Stämmer, de är avvecklade.");
    }
}
