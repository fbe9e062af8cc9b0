package se.datatorg.catalog.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.entity.ContentHash;

/**
 * Holds every packed text against the hash, or the checksum, that it was put in with. SQLite's own checks look at how the file holds together,
 * not at what is in it: a byte that turns inside a text is seen only here (decision 0006).
 */
final class Texts {
    private static final int NAMED = 5;

    private final Packing packing;

    private Texts(Packing packing) {
        this.packing = packing;
    }

    /** Some of those whose texts are not what they were, by name; none when all is well. */
    static List<String> damaged(Session session) {
        var texts = new Texts(Packing.read(session));
        var contents = session
                .list(
                        "SELECT id, hash, packed, dictionary, length FROM content",
                        row -> texts.isWhole(row) ? Optional.<Long>empty() : Optional.of(row.number(1)))
                .stream()
                .flatMap(Optional::stream)
                .limit(NAMED)
                .map(content -> name(session, content));
        return Stream.concat(contents, damagedAlone(session).stream())
                .limit(NAMED)
                .toList();
    }

    /** What is packed alone has its checksum in the frame. */
    private static List<String> damagedAlone(Session session) {
        var damaged = new ArrayList<String>();
        session.each(
                "SELECT 'the ' || f.what || ' feed of ' || s.id, f.pages FROM raw_feed f JOIN source s ON s.key = f.source"
                        + " UNION ALL SELECT 'findings of run ' || id, findings FROM run WHERE findings NOT NULL"
                        + " UNION ALL SELECT 'differences of run ' || id, diff FROM run WHERE diff NOT NULL"
                        + " UNION ALL SELECT 'findings about ' || i.iri, j.findings FROM judgement j"
                        + " JOIN iri i ON i.id = j.iri WHERE j.findings NOT NULL",
                row -> {
                    if (!isWholeAlone(row.bytes(2))) {
                        damaged.add(row.text(1));
                    }
                });
        return damaged;
    }

    private static boolean isWholeAlone(byte[] packed) {
        try {
            Packing.unpackAlone(packed);
            return true;
        } catch (LedgerFailure damaged) {
            return false;
        }
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
