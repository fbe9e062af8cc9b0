package se.datatorg.catalog.ledger;

import java.sql.SQLException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.source.Publisher;

/** The region's publishers, and those that are registered beside them. */
public final class Publishers {
    private static final String COLUMNS = "id, name, short_name, kind, code, org_number, subregion, population";

    private final Database database;
    private final List<Publisher> region;
    private final AtomicReference<@Nullable ByName> byName = new AtomicReference<>();

    Publishers(Database database, List<Publisher> region) {
        this.database = database;
        this.region = List.copyOf(region);
    }

    /** All of them, by name. */
    public List<Publisher> list() {
        var registered = listRegistered();
        var before = byName.get();
        if (before != null && before.registered().equals(registered)) {
            return before.sorted();
        }
        var all = new ArrayList<>(region);
        all.addAll(registered);
        all.sort(Comparator.comparing(Publisher::name, swedish()::compare));
        var now = new ByName(registered, List.copyOf(all));
        byName.set(now);
        return now.sorted();
    }

    /** Comparing names as the language does takes longer than reading them: done again only when there are others. */
    private record ByName(List<Publisher> registered, List<Publisher> sorted) {}

    private static Collator swedish() {
        return Collator.getInstance(Locale.forLanguageTag("sv-SE"));
    }

    /** The publisher with that id, of the region or registered beside it. */
    public Optional<Publisher> find(PublisherId id) {
        return Stream.concat(region.stream(), listRegistered().stream())
                .filter(publisher -> publisher.id().equals(id))
                .findFirst();
    }

    /** Registers a publisher beside the region pack; false when the id is taken. */
    public boolean add(Publisher publisher) {
        return region.stream().noneMatch(known -> known.id().equals(publisher.id())) && register(publisher);
    }

    private boolean register(Publisher publisher) {
        return database.write(session -> session.update(
                        "INSERT OR IGNORE INTO publisher (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
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

    private List<Publisher> listRegistered() {
        return database.read(
                session -> session.list("SELECT " + COLUMNS + " FROM publisher ORDER BY id", Publishers::publisher));
    }

    private static Publisher publisher(Session.Row row) throws SQLException {
        return new Publisher(
                new PublisherId(row.text(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.findText(5),
                row.findText(6),
                row.findText(7),
                row.findNumber(8).stream().mapToInt(Math::toIntExact).findFirst());
    }
}
