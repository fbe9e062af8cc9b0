package se.datatorg.catalog.ledger;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.quality.Judgement;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;

/** A ledger in a folder of the test's, with a clock that the test moves, and short ways to deliver to it. */
public final class LedgerFixture implements AutoCloseable {
    public static final SourceId LERUM = new SourceId("lerum");
    public static final SourceId REGION = new SourceId("region");
    private static final Judgement NOTHING = new Judgement(Map.of(), Map.of());

    private Instant now = Instant.parse("2026-01-01T04:00:00Z");
    public final Ledger ledger;

    public LedgerFixture(Path folder) {
        ledger = Ledger.open(folder, List.of(publisher("lerum"), publisher("ale")), new MovedClock());
        ledger.sources().add(source(LERUM, "lerum", Source.OWN));
        ledger.sources().add(source(REGION, "ale", Source.COLLECTING));
    }

    /** Moves the clock. */
    public void at(String instant) {
        now = Instant.parse(instant);
    }

    /** A whole delivery: whatever else is in force goes. */
    public long deliver(SourceId source, Entity... entities) {
        var inForce = ledger.versions().inForce(source);
        var put = Arrays.stream(entities)
                .filter(entity -> !Optional.ofNullable(inForce.get(entity.iri()))
                        .map(InForce::hash)
                        .equals(Optional.of(entity.hash())))
                .toList();
        var delivered = Arrays.stream(entities).map(Entity::iri).collect(Collectors.toSet());
        var removed = inForce.keySet().stream()
                .filter(iri -> !delivered.contains(iri))
                .collect(Collectors.toSet());
        var run = ledger.harvests().open(source).orElseThrow();
        return ledger.harvests()
                .accept(run, new ChangeSet(source, put, removed, Set.of(), NOTHING), acceptance(), report());
    }

    /** Another program that has the same file open. */
    Connection otherProgram() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + ledger.folder().resolve("ledger.db"));
    }

    /** The same ledger once more, by today's clock. */
    Ledger openAgain() {
        return Ledger.open(ledger.folder(), List.of(), Clock.systemUTC());
    }

    public static Entity dataset(String iri, String title) {
        return entity(iri, EntityKind.DATASET, iri, title);
    }

    public static Entity entity(String iri, EntityKind kind, String identity, String title) {
        var text = "<" + iri + "> <http://purl.org/dc/terms/title> \"" + title + "\"@sv .\n";
        return new Entity(iri, kind, identity, text, ContentHash.of(text));
    }

    static Acceptance acceptance() {
        return new Acceptance(Source.Validators.NONE, ContentHash.of("feed"), 1, Optional.empty());
    }

    static RunReport report() {
        return new RunReport(
                Optional.empty(), List.of(), RunNumbers.NONE, Optional.of("Turtle"), 10, 2, RunDiff.NONE, List.of());
    }

    RunId fail(SourceId source) {
        var run = ledger.harvests().open(source).orElseThrow();
        ledger.harvests().refuse(run, source, Outcome.UNREACHABLE, Optional.empty(), report());
        return run;
    }

    private static Source source(SourceId id, String publisher, int priority) {
        return new Source(
                id,
                new PublisherId(publisher),
                URI.create("https://data." + publisher + ".example/dcat"),
                "dcat",
                Duration.ofHours(24),
                priority,
                SourceState.ACTIVE,
                Instant.parse("2025-12-01T00:00:00Z"));
    }

    private static Publisher publisher(String id) {
        return new Publisher(
                new PublisherId(id),
                id + " kommun",
                id,
                "municipality",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    @Override
    public void close() {
        ledger.close();
    }

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
