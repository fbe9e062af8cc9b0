package se.datatorg.catalog.ledger;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.entity.ContentHash;

/**
 * Holds every packed text against the hash that it was put in with. SQLite's own checks look at how the file holds together,
 * not at what is in it: a byte that turns inside a text is seen only here (decision 0006).
 */
final class Texts {
    private static final int NAMED = 5;

    private final Packing packing;

    private Texts(Packing packing) {
        this.packing = packing;
    }

    /** Some of the entities whose texts are not what they were; none when all is well. */
    static List<String> damaged(Session session) {
        var texts = new Texts(Packing.read(session));
        return session
                .list(
                        "SELECT id, hash, packed, dictionary, length FROM content",
                        row -> texts.isWhole(row) ? Optional.<Long>empty() : Optional.of(row.number(1)))
                .stream()
                .flatMap(Optional::stream)
                .limit(NAMED)
                .map(content -> name(session, content))
                .toList();
    }

    private boolean isWhole(Session.Row row) throws SQLException {
        try {
            var text = packing.unpack(row, 3);
            return ContentHash.of(text).hex().equals(HexFormat.of().formatHex(row.bytes(2)));
        } catch (LedgerFailure damaged) {
            return false;
        }
    }

    private static String name(Session session, long content) {
        return session.find(
                        "SELECT i.iri FROM version v JOIN iri i ON i.id = v.iri WHERE v.content = ?",
                        row -> row.text(1),
                        content)
                .orElse("content " + content);
    }
}
