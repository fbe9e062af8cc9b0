package se.datatorg.catalog.ledger;

import java.time.Clock;

/** How far what is made from the ledger has come, for other processes that wait for it. */
public final class Projections {
    private final Database database;
    private final Clock clock;

    Projections(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Says that a projection has come to that generation; left out when the disk has no room. */
    public void note(String projection, long generation) {
        if (database.room() == Room.NONE) {
            return;
        }
        database.writeLightly(session -> session.update(
                "INSERT INTO projection (name, gen, at) VALUES (?1, ?2, ?3)"
                        + " ON CONFLICT (name) DO UPDATE SET gen = ?2, at = ?3",
                projection,
                generation,
                clock.instant()));
    }

    /** The generation that the projection of a running server has come to. */
    public long reached(String projection) {
        return database.read(session -> session.number("SELECT gen FROM projection WHERE name = ?", projection));
    }
}
