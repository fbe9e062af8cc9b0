package se.datatorg.web.api.rdf;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.export.CatalogueExport;
import se.datatorg.catalog.export.ExportFormat;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Source;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.Parameters;
import se.datatorg.web.api.http.Problem;

/** {@code GET /catalog} and {@code GET /catalog/{publisher}}: everything shown as one catalogue, now or on a past day. */
public final class CatalogueAddress {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final List<ExportFormat> ALL = List.of(ExportFormat.values());
    private final Ledger ledger;
    private final CatalogueExport export;
    private final Clock clock;

    public CatalogueAddress(Ledger ledger, CatalogueExport export, Clock clock) {
        this.ledger = ledger;
        this.export = export;
        this.clock = clock;
    }

    public void whole(Context ctx) {
        whole(ctx, Wish.of(ctx, ALL));
    }

    /** The address that ends with the format's ending. */
    public Handler whole(ExportFormat format) {
        return ctx -> whole(ctx, format);
    }

    public void ofPublisher(Context ctx) {
        ofPublisher(ctx, Wish.of(ctx, ALL));
    }

    public Handler ofPublisher(ExportFormat format) {
        return ctx -> ofPublisher(ctx, format);
    }

    private void whole(Context ctx, ExportFormat format) {
        long generation = generation(ctx);
        if (Freshness.isNewTo(ctx, generation, format.suffix())) {
            ctx.contentType(format.mediaType());
            writeWhole(ledger, export, generation, format, ctx.outputStream());
        }
    }

    /** Writes what all sources show at the generation as one catalogue. */
    public static void writeWhole(
            Ledger ledger, CatalogueExport export, long generation, ExportFormat format, OutputStream out) {
        var sources = ledger.sources().listAll().stream().map(Source::id).toList();
        var shown = new ShownEntities(ledger, generation);
        export.write(() -> shown.of(sources), format, out);
    }

    private void ofPublisher(Context ctx, ExportFormat format) {
        var id = ctx.pathParam("publisher");
        if (ledger.publishers().list().stream()
                .noneMatch(publisher -> publisher.id().value().equals(id))) {
            throw Problem.notFound(new Text(
                            "Ingen utgivare har beteckningen " + id + ".", "No publisher has the id " + id + "."))
                    .refusal();
        }
        long generation = generation(ctx);
        if (Freshness.isNewTo(ctx, generation, id + "." + format.suffix())) {
            var sources = sources(source -> source.publisher().value().equals(id));
            var shown = new ShownEntities(ledger, generation);
            ctx.contentType(format.mediaType());
            export.write(id, () -> shown.of(sources), format, ctx.outputStream());
        }
    }

    private List<SourceId> sources(Predicate<Source> which) {
        return ledger.sources().listAll().stream().filter(which).map(Source::id).toList();
    }

    /** The newest generation, or the newest at the end of the day asked for. */
    private long generation(Context ctx) {
        var day = Parameters.of(ctx, "at").day("at");
        day.filter(date -> date.isAfter(LocalDate.ofInstant(clock.instant(), SWEDEN)))
                .ifPresent(date -> {
                    throw Parameters.bad(
                            "at", date.toString(), new Text("Den dagen har inte varit.", "That day has not been."));
                });
        return day.map(date -> ledger.generations()
                        .at(date.plusDays(1).atStartOfDay(SWEDEN).toInstant().minusMillis(1)))
                .orElseGet(ledger::generation);
    }
}
