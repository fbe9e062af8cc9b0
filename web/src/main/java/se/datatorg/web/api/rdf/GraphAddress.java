package se.datatorg.web.api.rdf;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.export.ExportFormat;
import se.datatorg.catalog.export.RecordExport;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.Parameters;
import se.datatorg.web.api.http.Problem;

/** {@code GET /graph/{source}}: what the portal shows of one source, as its graph holds it. */
public final class GraphAddress {
    private static final List<ExportFormat> ALL = List.of(ExportFormat.values());
    private final Ledger ledger;

    public GraphAddress(Ledger ledger) {
        this.ledger = ledger;
    }

    public void answer(Context ctx) {
        Parameters.of(ctx);
        var source = source(ctx);
        var format = Wish.of(ctx, ALL);
        long generation = ledger.generation();
        if (Freshness.isNewTo(ctx, generation, format.suffix())) {
            var shown = ledger.versions().listShown(source, generation).stream()
                    .map(ShownEntities::shown)
                    .toList();
            ctx.contentType(format.mediaType());
            RecordExport.write(shown, format, ctx.outputStream());
        }
    }

    private SourceId source(Context ctx) {
        var id = ctx.pathParam("source");
        return Optional.of(id)
                .filter(text -> text.matches("[a-z0-9][a-z0-9-]{0,63}"))
                .map(SourceId::new)
                .filter(known -> ledger.sources().find(known).isPresent())
                .orElseThrow(() -> Problem.notFound(new Text(
                                "Ingen källa har beteckningen " + id + ".", "No source has the id " + id + "."))
                        .refusal());
    }
}
