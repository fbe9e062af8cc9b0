package se.datatorg.catalog.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.entity.EntityKind;

/** The short numbers that stand for IRIs and contents inside the ledger. Used within a writing transaction. */
final class Names {
    private static final int REMEMBERED = 20_000;

    private final Session session;
    private final Packing packing;
    private final Map<String, Long> iris = new LinkedHashMap<>();

    Names(Session session, Packing packing) {
        this.session = session;
        this.packing = packing;
    }

    long iri(String iri) {
        var known = iris.get(iri);
        if (known != null) {
            return known;
        }
        long id = session.find("SELECT id FROM iri WHERE iri = ?", row -> row.number(1), iri)
                .orElseGet(
                        () -> session.find("INSERT INTO iri (iri) VALUES (?) RETURNING id", row -> row.number(1), iri)
                                .orElseThrow());
        if (iris.size() < REMEMBERED) {
            iris.put(iri, id);
        }
        return id;
    }

    void recordAddress(String iri, EntityKind kind) {
        if (kind.isRecord()) {
            session.update(
                    "INSERT OR IGNORE INTO record_id (id, iri) VALUES (?, ?)",
                    RecordId.of(iri).value(),
                    iri(iri));
        }
    }

    long content(Entity entity) {
        return session.find(
                        "SELECT id FROM content WHERE hash = ?",
                        row -> row.number(1),
                        entity.hash().bytes())
                .orElseGet(() -> newContent(entity.hash(), entity.text()));
    }

    private long newContent(ContentHash hash, String text) {
        int length = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return session.find(
                        "INSERT INTO content (hash, length, dictionary, packed) VALUES (?, ?, ?, ?) RETURNING id",
                        row -> row.number(1),
                        hash.bytes(),
                        length,
                        Packing.CURRENT,
                        packing.pack(text))
                .orElseThrow();
    }
}
