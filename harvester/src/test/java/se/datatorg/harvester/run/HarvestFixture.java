package se.datatorg.harvester.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.harvester.fetch.FetchLimits;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.fetch.HostPort;
import se.datatorg.harvester.fetch.Outgoing;
import se.datatorg.testdata.FeedServer;
import se.datatorg.testdata.SharedFolder;

/** A real road: a publisher's server on loopback, the real fetcher, a ledger in the test's folder. */
final class HarvestFixture implements AutoCloseable {
    static final SourceId SOURCE = new SourceId("lerum");
    static final String PATH = "/dcat";

    final FeedServer publisher = FeedServer.start();
    final Ledger ledger;
    final Harvester harvester;
    final Fetcher fetcher;

    HarvestFixture(Path folder) {
        ledger = Ledger.open(folder, List.of(publisher()), Clock.systemUTC());
        fetcher = Fetcher.open(
                Outgoing.strict("test@datatorg.example").allowing(new HostPort("127.0.0.1", publisher.port())),
                FetchLimits.DEFAULTS.withManners(Duration.ZERO, List.of()));
        harvester = new Harvester(ledger, fetcher, new Judge(), "https://portal.example/graph");
        register(SOURCE, publisher.uri(PATH));
    }

    void register(SourceId id, URI address) {
        ledger.sources()
                .add(new Source(
                        id,
                        new PublisherId("lerum"),
                        address,
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        ledger.clock().instant()));
    }

    /** Another ledger and harvester on the same folder, as another process has them. */
    record Second(Ledger ledger, Harvester harvester) implements AutoCloseable {
        @Override
        public void close() {
            ledger.close();
        }
    }

    Second again(Path folder) {
        var second = Ledger.open(folder, List.of(publisher()), Clock.systemUTC());
        return new Second(second, new Harvester(second, fetcher, new Judge(), "https://portal.example/graph"));
    }

    Run harvest() {
        return harvest(SOURCE);
    }

    Run harvest(SourceId source) {
        return harvester.harvest(source).orElseThrow();
    }

    /** Serves the feed, and visits it. */
    Run deliver(String contentType, byte[] feed) {
        publisher.serve(PATH, contentType, feed);
        return harvest();
    }

    Run deliver(String turtle) {
        return deliver("text/turtle", turtle.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Records that the portal shows of the source now. */
    long shownRecords() {
        return shownRecords(SOURCE);
    }

    long shownRecords(SourceId source) {
        return ledger.versions().listShown(source, ledger.generation()).stream()
                .filter(shown -> shown.kind().isRecord())
                .count();
    }

    /** A real feed; the test is not run, and says so, where the corpus is absent. */
    static byte[] corpus(String name) {
        var file = corpus().resolve(name);
        try (var in = Files.newInputStream(file)) {
            return name.endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path corpus() {
        return SharedFolder.find("corpus")
                .orElseGet(
                        () -> Assumptions.abort("the corpus of real feeds (shared/corpus) is not beside the project"));
    }

    private static Publisher publisher() {
        return new Publisher(
                new PublisherId("lerum"),
                "Lerums kommun",
                "Lerum",
                "municipality",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    @Override
    public void close() {
        publisher.close();
        fetcher.close();
        ledger.close();
    }
}
