package se.datatorg.catalog.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import se.datatorg.catalog.link.LinkAnswer;
import se.datatorg.catalog.link.LinkState;

/** What the looks at links gave. A verdict that changes makes a generation, so that all who follow the ledger see it. */
public final class Links {
    private static final String COLUMNS = "address, checked, answer, detail, failing_since, failures";

    private final Database database;
    private final Clock clock;
    private final AtomicLong looks = new AtomicLong();

    Links(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether any link has been looked at. */
    public boolean any() {
        return database.read(session -> session.number("SELECT EXISTS (SELECT 1 FROM link)")) > 0;
    }

    /** What is known of those addresses; addresses that nobody has looked at are left out. */
    public List<LinkState> find(Collection<String> addresses) {
        return database.read(session -> addresses.stream()
                .flatMap(address -> find(session, address).stream())
                .toList());
    }

    /** Another number after everything that is kept here: only who shows the catalogue looks at its links. */
    public long looks() {
        return looks.get();
    }

    /** When a link was last looked at. */
    public Optional<Instant> findLastCheck() {
        return database.read(session -> session.find("SELECT max(checked) FROM link", row -> row.findNumber(1)))
                .filter(OptionalLong::isPresent)
                .map(time -> Instant.ofEpochMilli(time.getAsLong()));
    }

    /** Keeps what looks at links gave. When that changes what we say of any, it makes a generation without a run. */
    public void keep(List<LinkState> states) {
        database.writeOnly(session -> {
            var changed = states.stream()
                    .filter(state -> find(session, state.address())
                            .filter(before -> before.verdict() == state.verdict())
                            .isEmpty())
                    .map(LinkState::address)
                    .toList();
            states.forEach(state -> keep(session, state));
            if (!changed.isEmpty()) {
                long generation = session.number("SELECT coalesce(max(gen), 0) + 1 FROM generation");
                session.update(
                        "INSERT INTO generation (gen, at, opened, ended) VALUES (?, ?, 0, 0)",
                        generation,
                        clock.instant());
                changed.forEach(
                        address -> session.update("UPDATE link SET gen = ? WHERE address = ?", generation, address));
            }
        });
        looks.incrementAndGet();
    }

    /** Addresses whose verdict changed in the generations after the first, up to and with the second. */
    public List<String> listChanged(long after, long until) {
        return database.read(session ->
                session.list("SELECT address FROM link WHERE gen > ? AND gen <= ?", row -> row.text(1), after, until));
    }

    private static Optional<LinkState> find(Session session, String address) {
        return session.find(
                "SELECT " + COLUMNS + " FROM link WHERE address = ?",
                row -> new LinkState(
                        row.text(1),
                        row.time(2),
                        LinkAnswer.valueOf(row.text(3)),
                        row.text(4),
                        row.findNumber(5).isPresent() ? Optional.of(row.time(5)) : Optional.empty(),
                        (int) row.number(6)),
                address);
    }

    private static void keep(Session session, LinkState state) {
        session.update(
                "INSERT INTO link (" + COLUMNS + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (address) DO UPDATE SET"
                        + " checked = ?2, answer = ?3, detail = ?4, failing_since = ?5, failures = ?6",
                state.address(),
                state.checked(),
                state.answer().name(),
                state.detail(),
                state.failingSince(),
                state.failures());
    }
}
