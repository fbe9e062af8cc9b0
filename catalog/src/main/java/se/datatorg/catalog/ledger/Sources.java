package se.datatorg.catalog.ledger;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;

/** Publishers and sources in the ledger. */
final class Sources {
    private static final String COLUMNS =
            "id, publisher, address, kind, every_seconds, priority, state, registered FROM source";

    private final Database database;

    Sources(Database database) {
        this.database = database;
    }

    boolean add(Source source) {
        return database.write(session -> session.update(
                        "INSERT OR IGNORE INTO source (id, publisher, address, kind, every_seconds, priority, state,"
                                + " registered) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        source.id().value(),
                        source.publisher().value(),
                        source.address().toString(),
                        source.kind(),
                        source.every().toSeconds(),
                        source.priority(),
                        source.state().word(),
                        source.registered())
                == 1);
    }

    void state(SourceId id, SourceState state) {
        database.writeOnly(
                session -> session.update("UPDATE source SET state = ? WHERE id = ?", state.word(), id.value()));
    }

    /** Moves the source to another address; the next visit reads the whole feed. */
    void move(SourceId id, URI address) {
        database.writeOnly(session -> session.update(
                "UPDATE source SET address = ?, etag = NULL, last_modified = NULL, feed_hash = NULL WHERE id = ?",
                address.toString(),
                id.value()));
    }

    List<Source> list() {
        return database.read(session -> session.list("SELECT " + COLUMNS + " ORDER BY id", Sources::source));
    }

    Optional<Source> find(SourceId id) {
        return database.read(
                session -> session.find("SELECT " + COLUMNS + " WHERE id = ?", Sources::source, id.value()));
    }

    private static Source source(Session.Row row) throws SQLException {
        return new Source(
                new SourceId(row.text(1)),
                new PublisherId(row.text(2)),
                URI.create(row.text(3)),
                row.text(4),
                Duration.ofSeconds(row.number(5)),
                (int) row.number(6),
                SourceState.valueOf(row.text(7).toUpperCase(Locale.ROOT)),
                row.time(8));
    }

    /** What the newest accepted visit saw: for a conditional request, and to know the same bytes again. */
    Optional<LastGood> findLastGood(SourceId id) {
        return database.read(session -> session.find(
                "SELECT good_run, etag, last_modified, feed_hash, rules FROM source WHERE id = ? AND good_run NOT NULL",
                row -> new LastGood(
                        row.number(1),
                        new Source.Validators(row.findText(2), row.findText(3)),
                        row.findBytes(4)
                                .map(bytes ->
                                        new ContentHash(java.util.HexFormat.of().formatHex(bytes))),
                        (int) row.number(5)),
                id.value()));
    }

    boolean add(Publisher publisher) {
        return database.write(session -> session.update(
                        "INSERT OR IGNORE INTO publisher (id, name, short_name, kind, code, org_number, subregion,"
                                + " population) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        publisher.id().value(),
                        publisher.name(),
                        publisher.shortName(),
                        publisher.kind(),
                        publisher.code(),
                        publisher.orgNumber(),
                        publisher.subregion(),
                        publisher.population())
                == 1);
    }

    /** Publishers that were registered beside the region pack. */
    List<Publisher> listPublishers() {
        return database.read(session -> session.list(
                "SELECT id, name, short_name, kind, code, org_number, subregion, population FROM publisher ORDER BY id",
                row -> new Publisher(
                        new PublisherId(row.text(1)),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.findText(5),
                        row.findText(6),
                        row.findText(7),
                        row.findNumber(8).stream()
                                .mapToInt(Math::toIntExact)
                                .mapToObj(OptionalInt::of)
                                .findFirst()
                                .orElse(OptionalInt.empty()))));
    }
}
