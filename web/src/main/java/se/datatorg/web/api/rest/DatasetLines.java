package se.datatorg.web.api.rest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.search.SearchIndex;
import se.datatorg.web.api.http.Json;

/** Every record as {@code GET /api/v1/datasets/{id}} tells it, one a line (JSON Lines), in the order of IRIs. */
public record DatasetLines(SearchIndex index, Ledger ledger, String base) {
    /** Writes all; what the index shows may be newer than the generation, never older. */
    public void write(long generation, OutputStream out) {
        var links = new Links(base);
        var lastSeen = lastSeen();
        var lines = new BufferedOutputStream(out, 1 << 16);
        try {
            for (var shown : ledger.records().listShown(generation)) {
                var record = index.find(RecordId.of(shown.iri()));
                if (record.isPresent()) {
                    var seen = Optional.ofNullable(lastSeen.get(record.get().source()));
                    lines.write(Json.bytes(Dataset.of(record.get(), seen, links)));
                    lines.write('\n');
                }
            }
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<SourceId, Instant> lastSeen() {
        var seen = new HashMap<SourceId, Instant>();
        for (var source : ledger.sources().listAll()) {
            ledger.sources()
                    .findLastGood(source.id())
                    .flatMap(good -> ledger.runs().find(new RunId(good.run())))
                    .flatMap(run -> run.ended())
                    .ifPresent(at -> seen.put(source.id(), at));
        }
        return seen;
    }
}
