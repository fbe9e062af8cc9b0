package se.datatorg.web.bench.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.Sort;
import se.datatorg.testdata.FeedServer;
import se.datatorg.testdata.SharedFolder;
import se.datatorg.testdata.region.DemoServer;
import se.datatorg.testdata.region.Scenario;
import se.datatorg.vocab.Lang;
import se.datatorg.web.assembly.OpenIndex;
import se.datatorg.web.assembly.Workshop;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Settings;

/** The records that questions are judged over, harvested as any others. */
public final class JudgedRecords {
    /** The demo's day, so that the same records come every time; its nights have no troubles five days before. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final Instant NOW =
            DAY.minusDays(5).atTime(12, 0).atZone(Scenario.ZONE).toInstant();

    /** Real feeds: whose, and the file. */
    private static final Map<String, String> FEEDS = Map.of(
            "scb", "scb-2023-11-28-full.xml.gz",
            "raa", "raa-soch-2022-12-16.rdf",
            "umea", "opennorth-umea-skelleftea-2015.rdf",
            "sgu", "sgu-2015.rdf",
            "civictech", "civictech-2025.rdf");

    private JudgedRecords() {}

    /** The demo region's records on a fixed day. */
    public static List<CatalogRecord> demo(Path folder) {
        try (var server = DemoServer.start(Scenario.demo(DAY), 0)) {
            server.setNow(NOW);
            var feeds = new LinkedHashMap<String, URI>();
            Scenario.demo(DAY).publishers().forEach(publisher -> feeds.put(publisher.id(), server.feed(publisher)));
            return harvest(folder, feeds, server.port());
        }
    }

    /** The Swedish feeds of the corpus, when it lies beside the project. */
    public static Optional<List<CatalogRecord>> corpus(Path folder) {
        return SharedFolder.find("corpus/se-feeds").map(files -> {
            try (var server = FeedServer.start()) {
                var feeds = new LinkedHashMap<String, URI>();
                FEEDS.forEach((publisher, file) -> {
                    server.serve("/" + publisher, "application/rdf+xml", bytes(files.resolve(file)));
                    feeds.put(publisher, server.uri("/" + publisher));
                });
                return harvest(folder, feeds, server.port());
            }
        });
    }

    private static byte[] bytes(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            return file.toString().endsWith(".gz")
                    ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                    : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CatalogRecord> harvest(Path folder, Map<String, URI> feeds, int port) {
        var set = List.of("outgoing.allow=127.0.0.1:" + port, "outgoing.pause=0ms", "outgoing.retries=");
        var config = PortalConfig.of(Settings.read(set, Map.of(), Optional.empty()), folder, 8080);
        try (var workshop = Workshop.open(config, Clock.fixed(NOW, ZoneOffset.UTC));
                var index = OpenIndex.open(workshop)) {
            feeds.forEach((publisher, feed) -> register(workshop, new PublisherId(publisher), feed));
            workshop.harvest(feeds.keySet().stream().map(SourceId::new).toList(), run -> {});
            index.catchUp();
            return all(index.index());
        }
    }

    private static void register(Workshop workshop, PublisherId publisher, URI feed) {
        var ledger = workshop.ledger();
        if (ledger.publishers().list().stream().noneMatch(known -> known.id().equals(publisher))) {
            ledger.publishers()
                    .add(new Publisher(
                            publisher,
                            publisher.value(),
                            publisher.value(),
                            "other",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty()));
        }
        ledger.sources()
                .add(new Source(
                        new SourceId(publisher.value()),
                        publisher,
                        feed,
                        "dcat",
                        Duration.ofHours(24),
                        Source.OWN,
                        SourceState.ACTIVE,
                        NOW));
    }

    private static SearchQuery everything(int page) {
        return SearchQuery.of("", Lang.SV).sortedBy(Sort.TITLE).part(page, SearchQuery.MAX_LIMIT, Set.of());
    }

    private static List<CatalogRecord> all(SearchIndex index) {
        var records = new ArrayList<CatalogRecord>();
        int found = -1;
        for (int page = 1; found != records.size(); page++) {
            found = records.size();
            index.search(everything(page)).hits().forEach(hit -> records.add(hit.record()));
        }
        return records;
    }
}
