package se.datatorg.catalog.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.ContentHash;

/**
 * Takes a personal text out of everything that the ledger has: versions in force and past, addresses, findings, raw
 * deliveries and links. Lives within one writing transaction. What is in force is closed and opened again, so that all who
 * follow the ledger see it. Only decisions keep what people wrote into them.
 */
final class Erasing {
    private static final TypeReference<Object> ANYTHING = new TypeReference<>() {};

    private final Session session;
    private final Packing packing;
    private final PersonalText personal;
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<Long> sources = new HashSet<>();
    private final long generation;

    Erasing(Session session, Packing packing, PersonalText personal) {
        this.session = session;
        this.packing = packing;
        this.personal = personal;
        this.generation = session.number("SELECT coalesce(max(gen), 0) + 1 FROM generation");
    }

    /** Versions that have the text, newest first. */
    static List<Trace> traces(Session session, Packing packing, PersonalText personal) {
        var traces = new ArrayList<Trace>();
        for (long content :
                new Erasing(session, packing, personal).personalTexts().keySet()) {
            session.each(
                    "SELECT s.id, i.iri, b.at, e.at FROM version v JOIN source s ON s.key = v.source"
                            + " JOIN iri i ON i.id = v.iri JOIN generation b ON b.gen = v.from_gen"
                            + " LEFT JOIN generation e ON e.gen = v.to_gen WHERE v.content = ?",
                    row -> traces.add(new Trace(new SourceId(row.text(1)), row.text(2), row.time(3), row.findTime(4))),
                    content);
        }
        traces.sort(java.util.Comparator.comparing(Trace::from).reversed());
        return traces;
    }

    Erased erase(String who, String note, Instant at) {
        session.run("PRAGMA secure_delete=ON");
        session.update("INSERT INTO generation (gen, at, opened, ended) VALUES (?, ?, 0, 0)", generation, at);
        var texts = personalTexts();
        var stillNaming = stillNaming(texts.keySet());
        int addresses = renameAddresses() + forgetLinks();
        texts.forEach(this::rewrite);
        int findings = blotJudgements() + blotRuns();
        int feeds = dropFeeds();
        session.update(
                "INSERT INTO erasure (gen, at, who, note, texts, addresses, findings, feeds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                generation,
                at,
                who,
                note,
                texts.size(),
                addresses,
                findings,
                feeds);
        return new Erased(generation, texts.size(), addresses, findings, feeds, stillNaming);
    }

    private Map<Long, String> personalTexts() {
        var found = new LinkedHashMap<Long, String>();
        session.each("SELECT id, packed, dictionary, length FROM content", row -> {
            var text = packing.unpack(row, 2);
            if (personal.isIn(text)) {
                found.put(row.number(1), text);
            }
        });
        return found;
    }

    private Set<SourceId> stillNaming(Set<Long> contents) {
        return contents.stream()
                .flatMap(content -> session
                        .list(
                                "SELECT DISTINCT s.id FROM version v JOIN source s ON s.key = v.source"
                                        + " WHERE v.content = ? AND v.to_gen IS NULL AND s.state <> 'removed'",
                                row -> new SourceId(row.text(1)),
                                content)
                        .stream())
                .collect(Collectors.toSet());
    }

    private int renameAddresses() {
        session.each("SELECT id, iri FROM iri", row -> {
            if (personal.isIn(row.text(2))) {
                renamed.put(row.text(2), "urn:datatorg:erased:" + row.number(1));
            }
        });
        renamed.forEach((iri, name) -> {
            session.update("UPDATE iri SET iri = ? WHERE iri = ?", name, iri);
            if (session.update(
                            "DELETE FROM record_id WHERE id = ?",
                            RecordId.of(iri).value())
                    > 0) {
                session.update(
                        "INSERT INTO record_id (id, iri) SELECT ?, id FROM iri WHERE iri = ?",
                        RecordId.of(name).value(),
                        name);
            }
        });
        return renamed.size();
    }

    private int forgetLinks() {
        var links = session.list("SELECT address FROM link", row -> row.text(1)).stream()
                .filter(personal::isIn)
                .toList();
        links.forEach(address -> session.update("DELETE FROM link WHERE address = ?", address));
        return links.size();
    }

    private void rewrite(long content, String text) {
        var left = new ErasedText(personal, iri -> renamed.getOrDefault(iri, iri)).of(text);
        session.each(
                "SELECT DISTINCT source FROM version WHERE content = ?", row -> sources.add(row.number(1)), content);
        long other = content(left);
        var inForce = session.list(
                "SELECT id FROM version WHERE content = ? AND to_gen IS NULL", row -> row.number(1), content);
        session.update("UPDATE version SET content = ? WHERE content = ?", other, content);
        session.update("DELETE FROM content WHERE id = ?", content);
        inForce.forEach(this::openAgain);
    }

    private long content(String text) {
        var hash = ContentHash.of(text);
        return session.find("SELECT id FROM content WHERE hash = ?", row -> row.number(1), hash.bytes())
                .or(() -> session.find(
                        "INSERT INTO content (hash, length, dictionary, packed) VALUES (?, ?, ?, ?) RETURNING id",
                        row -> row.number(1),
                        hash.bytes(),
                        text.getBytes(StandardCharsets.UTF_8).length,
                        Packing.CURRENT,
                        packing.pack(text)))
                .orElseThrow();
    }

    private void openAgain(long version) {
        session.update("UPDATE version SET to_gen = ? WHERE id = ?", generation, version);
        session.update(
                "INSERT INTO version (source, iri, kind, identity, content, from_gen)"
                        + " SELECT source, iri, kind, identity, content, ? FROM version WHERE id = ?",
                generation,
                version);
        session.update("UPDATE generation SET opened = opened + 1, ended = ended + 1 WHERE gen = ?", generation);
    }

    private int blotJudgements() {
        int blotted = 0;
        for (var row : packed("SELECT rowid, findings FROM judgement WHERE findings NOT NULL")) {
            session.update("UPDATE judgement SET findings = ? WHERE rowid = ?", row.packed(), row.id());
            blotted++;
        }
        return blotted;
    }

    private int blotRuns() {
        int blotted = 0;
        for (var row : packed("SELECT id, findings FROM run WHERE findings NOT NULL")) {
            session.update("UPDATE run SET findings = ? WHERE id = ?", row.packed(), row.id());
            blotted++;
        }
        for (var row : packed("SELECT id, diff FROM run WHERE diff NOT NULL")) {
            session.update("UPDATE run SET diff = ? WHERE id = ?", row.packed(), row.id());
            blotted++;
        }
        var causes = new HashMap<Long, String>();
        session.each("SELECT id, cause FROM run WHERE cause NOT NULL", row -> {
            if (personal.isIn(row.text(2))) {
                causes.put(row.number(1), Json.write(blotted(Json.read(row.text(2), ANYTHING))));
            }
        });
        causes.forEach((run, cause) -> session.update("UPDATE run SET cause = ? WHERE id = ?", cause, run));
        return blotted + causes.size();
    }

    private record Blotted(long id, String json) {
        byte[] packed() {
            return Packing.packAlone(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Rows of packed JSON that have the text, and what they become. */
    private List<Blotted> packed(@com.google.errorprone.annotations.CompileTimeConstant final String sql) {
        return session.list(sql, this::blottedRow).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Blotted> blottedRow(Session.Row row) throws SQLException {
        var json = Packing.unpackAlone(row.bytes(2));
        return personal.isIn(json)
                ? Optional.of(new Blotted(row.number(1), Json.write(blotted(Json.read(json, ANYTHING)))))
                : Optional.empty();
    }

    /** The same value, names of fields as they were. */
    private Object blotted(Object value) {
        return switch (value) {
            case String text -> personal.erasedFrom(renamed.getOrDefault(text, text));
            case List<?> list -> list.stream().map(this::blotted).toList();
            case Map<?, ?> map -> {
                var same = new LinkedHashMap<Object, Object>();
                map.forEach((name, inner) -> same.put(name, blotted(inner)));
                yield same;
            }
            default -> value;
        };
    }

    /** Whatever a source that had the text delivered; how a feed writes it in bytes is not always told. */
    private int dropFeeds() {
        session.each("SELECT source, pages FROM raw_feed", row -> {
            if (personal.isIn(Packing.unpackAlone(row.bytes(2)))) {
                sources.add(row.number(1));
            }
        });
        return sources.stream()
                .mapToInt(source -> session.update("DELETE FROM raw_feed WHERE source = ?", source))
                .sum();
    }
}
