package se.datatorg.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.testdata.bench.BenchRegion;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.assembly.Workshop;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.SettingFault;
import se.datatorg.web.config.Settings;

/** A data folder with a generated region in it, harvested the usual way; kept, it serves the next measurement too. */
final class BenchCatalogue {
    private static final String DONE = "generated";
    /** Feeds whose bytes are held at once. */
    private static final int BATCH = 32;
    /** A large catalogue is first put into its projections. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Path folder;
    private final BenchRegion region;
    private final String name;

    BenchCatalogue(Path folder, int records, int feeds, long seed) {
        this.folder = folder;
        this.region = BenchRegion.of(records, feeds, seed);
        this.name = records + " records in " + feeds + " feeds, seed " + seed;
    }

    Path folder() {
        return folder;
    }

    int feeds() {
        return region.feeds();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Harvests it, unless that has been done. */
    void fill(Consumer<String> note) throws IOException {
        var done = folder.resolve(DONE);
        if (Files.exists(done) && Files.readString(done).equals(name)) {
            note.accept(folder + " has " + name + " already");
            return;
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new SettingFault(
                    folder + " holds something else. Nothing was changed; give an empty folder, or none.");
        }
        note.accept("harvesting " + name + " …");
        for (int first = 0; first < region.feeds(); first += BATCH) {
            var batch = IntStream.range(first, Math.min(region.feeds(), first + BATCH))
                    .boxed()
                    .toList();
            try (var publishers = BenchPublishers.start(feeds(batch, false), Syntax.TURTLE)) {
                harvest(batch, publishers);
            }
        }
        Files.writeString(done, name);
    }

    /** The day after: one record of every feed has changed. */
    BenchPublishers changed() {
        return BenchPublishers.start(
                feeds(IntStream.range(0, region.feeds()).boxed().toList(), true), Syntax.TURTLE);
    }

    static SourceId source(int feed) {
        return new SourceId("feed-" + feed);
    }

    /** A portal that shows all of it, at any free port. */
    PortalServer serve() throws InterruptedException {
        return serve(Optional.empty(), (routes, portal, store) -> {});
    }

    /** The same, with publishers that may be visited and addresses of its own. */
    PortalServer serve(Optional<BenchPublishers> publishers, PortalServer.More more) throws InterruptedException {
        var portal = PortalServer.start(config(0, publishers), Clock.systemUTC(), 0, Optional.empty(), more)
                .orElseThrow(() -> new IllegalStateException(folder + " is in use"));
        if (!portal.awaitProjections(LONGEST)) {
            portal.close();
            throw new IllegalStateException("the projections did not catch up");
        }
        return portal;
    }

    /** How a portal on this folder is set up; it visits those publishers only. */
    PortalConfig config(int port, Optional<BenchPublishers> publishers) {
        var set = List.of(
                "outgoing.allow="
                        + publishers.map(BenchPublishers::hostsAndPorts).orElse(""),
                "outgoing.pause=0ms",
                "outgoing.retries=",
                "harvest.automatic=false",
                "harvest.workers=" + Runtime.getRuntime().availableProcessors());
        return PortalConfig.of(Settings.read(set, Map.of(), Optional.empty()), folder, port);
    }

    private List<Bytes> feeds(List<Integer> numbers, boolean changed) {
        return numbers.stream()
                .map(feed -> Bytes.of(changed ? region.changed(feed, Syntax.TURTLE) : region.feed(feed, Syntax.TURTLE)))
                .toList();
    }

    private void harvest(List<Integer> batch, BenchPublishers publishers) {
        try (var workshop = Workshop.open(config(0, Optional.of(publishers)), Clock.systemUTC())) {
            for (int i = 0; i < batch.size(); i++) {
                register(workshop, batch.get(i), publishers, i);
            }
            var runs =
                    workshop.harvest(batch.stream().map(BenchCatalogue::source).toList(), run -> {});
            runs.stream()
                    .filter(run -> run.outcome() != Outcome.UPDATED)
                    .findFirst()
                    .ifPresent(run -> {
                        throw new IllegalStateException(
                                run.source() + " ended " + run.outcome().word());
                    });
        }
    }

    private static void register(Workshop workshop, int feed, BenchPublishers publishers, int at) {
        var members = workshop.config().pack().publishers();
        workshop.ledger()
                .sources()
                .add(new Source(
                        source(feed),
                        new PublisherId(members.get(feed % members.size()).id()),
                        publishers.address(at),
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        workshop.ledger().clock().instant()));
    }
}
