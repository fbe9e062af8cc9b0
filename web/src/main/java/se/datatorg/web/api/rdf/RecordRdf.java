package se.datatorg.web.api.rdf;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.export.ExportFormat;
import se.datatorg.catalog.export.RecordExport;
import se.datatorg.catalog.export.Shown;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.search.SearchIndex;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.Parameters;
import se.datatorg.web.api.http.Problem;
import se.datatorg.web.api.http.Refusal;

/** {@code GET /datasets/{id}} as RDF: the record with its distributions, publisher, contacts… as they were delivered. */
public final class RecordRdf {
    /** The forms that a record is written in; a record has no graphs. */
    public static final List<ExportFormat> FORMATS =
            List.of(ExportFormat.TURTLE, ExportFormat.RDF_XML, ExportFormat.JSON_LD, ExportFormat.N_TRIPLES);

    private final SearchIndex index;
    private final Ledger ledger;

    public RecordRdf(SearchIndex index, Ledger ledger) {
        this.index = index;
        this.ledger = ledger;
    }

    /** Answers in the form that the Accept header wishes. */
    public void answer(Context ctx) {
        answer(ctx, Wish.of(ctx, FORMATS));
    }

    /** Answers the address that ends with the format's ending. */
    public Handler as(ExportFormat format) {
        return ctx -> answer(ctx, format);
    }

    private void answer(Context ctx, ExportFormat format) {
        Parameters.of(ctx);
        long generation = index.generation();
        var parts = parts(record(ctx), ledger.generation());
        if (Freshness.isNewTo(ctx, generation, format.suffix())) {
            ctx.contentType(format.mediaType());
            RecordExport.write(parts, format, ctx.outputStream());
        }
    }

    /** The record's own entity first. */
    private List<Shown> parts(CatalogRecord record, long generation) {
        var iris = new ArrayList<>(record.parts());
        iris.remove(record.iri());
        iris.addFirst(record.iri());
        return iris.stream()
                .flatMap(iri -> ledger.versions().findShown(iri, generation).stream())
                .map(ShownEntities::shown)
                .toList();
    }

    private CatalogRecord record(Context ctx) {
        var name = ctx.pathParam("id");
        if (!RecordId.isWellFormed(name)) {
            throw missing(name);
        }
        var id = new RecordId(name);
        return index.find(id)
                .orElseThrow(() ->
                        ledger.records().findTombstone(id).map(stone -> gone()).orElseGet(() -> missing(name)));
    }

    private static Refusal gone() {
        return Problem.of(
                        410,
                        "gone",
                        new Text("Borttagen", "Gone"),
                        new Text(
                                "Utgivaren har tagit bort den ur sitt flöde.",
                                "The publisher has removed it from the feed."))
                .refusal();
    }

    private static Refusal missing(String name) {
        return Problem.notFound(new Text(
                        "Ingen datamängd har adressen " + name + ".", "No dataset has the address " + name + "."))
                .refusal();
    }
}
