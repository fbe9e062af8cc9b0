package se.datatorg.web.api.rest;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.datatorg.catalog.coverage.Cell;
import se.datatorg.catalog.coverage.Coverage;
import se.datatorg.catalog.coverage.CoverageRow;
import se.datatorg.catalog.coverage.Evidence;
import se.datatorg.catalog.coverage.Standing;
import se.datatorg.vocab.Recommended;
import se.datatorg.vocab.Text;
import se.datatorg.web.CoveragePort;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.Parameters;

/** {@code GET /api/v1/statistics/coverage}. */
public final class CoverageAnswers {
    private final CoveragePort coverage;

    public CoverageAnswers(CoveragePort coverage) {
        this.coverage = coverage;
    }

    /** Municipalities beside recommended datasets. */
    record Answer(long generation, List<Asked> datasets, List<Row> rows) {
        static Answer of(Coverage coverage) {
            return new Answer(
                    coverage.generation(),
                    coverage.datasets().stream().map(Asked::of).toList(),
                    coverage.rows().stream().map(Row::of).toList());
        }
    }

    /** A recommended dataset. */
    record Asked(String id, Text label, boolean specified, Optional<URI> specification) {
        static Asked of(Recommended dataset) {
            return new Asked(dataset.id(), dataset.label(), dataset.specified(), dataset.specification());
        }
    }

    /** A municipality; {@code own} counts what it publishes itself, {@code counts} what points at the specification. */
    record Row(Named publisher, int own, int counts, List<Place> cells) {
        static Row of(CoverageRow row) {
            return new Row(
                    new Named(row.publisher().id().value(), row.publisher().name()),
                    row.own(),
                    row.count(Standing.COUNTS),
                    row.cells().stream().map(Place::of).toList());
        }
    }

    /** How the municipality stands with one dataset, and the records that tell so. */
    record Place(String dataset, String standing, List<Proof> evidence) {
        static Place of(Cell cell) {
            return new Place(
                    cell.dataset().id(),
                    cell.standing().word(),
                    cell.evidence().stream().map(Proof::of).toList());
        }
    }

    /** A record, and how it is known to be the dataset. */
    record Proof(String id, String iri, Map<String, String> title, String by) {
        static Proof of(Evidence evidence) {
            return new Proof(
                    evidence.id().value(),
                    evidence.iri(),
                    Told.texts(evidence.title()),
                    evidence.by().word());
        }
    }

    public void answer(Context ctx) {
        Parameters.of(ctx);
        Json.answer(ctx, Answer.of(coverage.now()));
    }
}
