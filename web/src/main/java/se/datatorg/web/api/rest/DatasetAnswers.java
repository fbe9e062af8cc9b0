package se.datatorg.web.api.rest;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordVersion;
import se.datatorg.catalog.record.Tombstone;
import se.datatorg.search.SearchIndex;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.Parameters;
import se.datatorg.web.api.http.Problem;
import se.datatorg.web.api.http.Refusal;
import se.datatorg.web.report.FindingView;

/** {@code GET /api/v1/datasets/{id}} with {@code /history} and {@code /findings}. */
public final class DatasetAnswers {
    private final SearchIndex index;
    private final Ledger ledger;
    private final Links links;

    public DatasetAnswers(SearchIndex index, Ledger ledger, String base) {
        this.index = index;
        this.ledger = ledger;
        this.links = new Links(base);
    }

    /** A step of a record's history. */
    record Version(
            long generation,
            Instant at,
            Optional<Long> run,
            boolean first,
            boolean removed,
            List<RecordVersion.Line> lines) {
        static Version of(RecordVersion version) {
            return new Version(
                    version.generation(),
                    Told.moment(version.at()),
                    version.run().map(RunId::number),
                    version.first(),
                    version.removed(),
                    version.lines());
        }
    }

    public void dataset(Context ctx) {
        withRecord(ctx, record -> Json.answer(ctx, Dataset.of(record, lastSeen(record), links)));
    }

    public void findings(Context ctx) {
        withRecord(
                ctx,
                record -> Json.answer(
                        ctx,
                        Listed.of(ledger.judgements().listFindings(record.iri()).stream()
                                .map(FindingView::of)
                                .toList())));
    }

    /** Of removed records too: that is what history is for. */
    public void history(Context ctx) {
        Parameters.of(ctx);
        var iri = ledger.records().findIri(id(ctx)).orElseThrow(() -> missing(ctx));
        Json.answer(
                ctx,
                Listed.of(
                        ledger.records().history(iri).stream().map(Version::of).toList()));
    }

    private void withRecord(Context ctx, Consumer<CatalogRecord> answer) {
        Parameters.of(ctx);
        var id = id(ctx);
        answer.accept(index.find(id)
                .orElseThrow(
                        () -> ledger.records().findTombstone(id).map(this::gone).orElseGet(() -> missing(ctx))));
    }

    private Optional<Instant> lastSeen(CatalogRecord record) {
        return ledger.sources()
                .findLastGood(record.source())
                .flatMap(good -> ledger.runs().find(new RunId(good.run())))
                .flatMap(run -> run.ended());
    }

    private static RecordId id(Context ctx) {
        var name = ctx.pathParam("id");
        if (!RecordId.isWellFormed(name)) {
            throw missing(ctx);
        }
        return new RecordId(name);
    }

    private static Refusal missing(Context ctx) {
        var name = ctx.pathParam("id");
        return Problem.notFound(new Text(
                        "Ingen datamängd har adressen " + name + ".", "No dataset has the address " + name + "."))
                .refusal();
    }

    private Refusal gone(Tombstone stone) {
        return Problem.of(
                        410,
                        "gone",
                        new Text("Borttagen", "Gone"),
                        new Text(
                                "Utgivaren har tagit bort den ur sitt flöde.",
                                "The publisher has removed it from the feed."))
                .with("id", stone.id().value())
                .with("iri", stone.iri())
                .with("recordType", stone.type().word())
                .with("recordTitle", Told.texts(stone.title()))
                .with("publisher", stone.publisher().value())
                .with("removed", Told.moment(stone.removed()))
                .with("run", stone.run().map(RunId::number))
                .with("lastVersion", stone.lastVersion())
                .refusal();
    }
}
