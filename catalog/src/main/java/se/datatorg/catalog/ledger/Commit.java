package se.datatorg.catalog.ledger;

import java.time.Instant;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.quality.Score;

/** Writes one change set as a generation. Lives within one writing transaction. */
final class Commit {
    private final Session session;
    private final Names names;
    private final long source;
    private final long generation;

    Commit(Session session, Packing packing, long source) {
        this.session = session;
        this.names = new Names(session, packing);
        this.source = source;
        this.generation = session.number("SELECT coalesce(max(gen), 0) + 1 FROM generation");
    }

    long write(ChangeSet changes, RunId run, Instant at) {
        changes.removed().forEach(this::end);
        long opened = 0;
        for (var entity : changes.put()) {
            end(entity.iri());
            open(entity);
            opened++;
        }
        long ended = session.number("SELECT count(*) FROM version WHERE to_gen = ?", generation);
        session.update(
                "INSERT INTO generation (gen, run, at, opened, ended) VALUES (?, ?, ?, ?, ?)",
                generation,
                run.number(),
                at,
                opened,
                ended);
        judged(changes);
        new Precedence(session, generation).settle(source);
        return generation;
    }

    private void end(String iri) {
        session.update(
                "UPDATE version SET to_gen = ? WHERE source = ? AND iri = ? AND to_gen IS NULL",
                generation,
                source,
                names.iri(iri));
    }

    private void open(se.datatorg.catalog.entity.Entity entity) {
        session.update(
                "INSERT INTO version (source, iri, kind, identity, content, from_gen) VALUES (?, ?, ?, ?, ?, ?)",
                source,
                names.iri(entity.iri()),
                entity.kind().number(),
                names.iri(entity.identity()),
                names.content(entity),
                generation);
        names.recordAddress(entity.iri(), entity.kind());
    }

    private void judged(ChangeSet changes) {
        changes.removed().forEach(this::endJudgement);
        for (var iri : changes.judged()) {
            var findings = changes.judgement().findings().getOrDefault(iri, java.util.List.of());
            var score =
                    java.util.Optional.ofNullable(changes.judgement().scores().get(iri));
            endJudgement(iri);
            if (!findings.isEmpty() || score.isPresent()) {
                open(iri, findings, score);
            }
        }
    }

    private void endJudgement(String iri) {
        session.update(
                "UPDATE judgement SET to_gen = ? WHERE source = ? AND iri = ? AND to_gen IS NULL",
                generation,
                source,
                names.iri(iri));
    }

    private void open(String iri, java.util.List<Finding> findings, java.util.Optional<Score> score) {
        session.update(
                "INSERT INTO judgement (source, iri, points, score, findings, from_gen) VALUES (?, ?, ?, ?, ?, ?)",
                source,
                names.iri(iri),
                score.map(Score::points),
                score.map(ScoreCode::write),
                findings.isEmpty() ? null : Packing.packAlone(Json.bytes(findings)),
                generation);
    }
}
