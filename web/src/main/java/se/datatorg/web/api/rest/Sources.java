package se.datatorg.web.api.rest;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.Parameters;
import se.datatorg.web.api.http.Problem;
import se.datatorg.web.report.FindingView;

/** {@code GET /api/v1/sources}, one of them, its runs, and {@code GET /api/v1/runs/{id}}. */
public final class Sources {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_PAGE = 100;
    private final Ledger ledger;

    public Sources(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A source.
     *
     * @param every how often it is visited, ISO 8601
     * @param state {@code active} or {@code paused}
     * @param lastRun its newest run
     */
    record Feed(
            String id,
            String publisher,
            String address,
            String kind,
            String every,
            int priority,
            String state,
            Instant registered,
            int records,
            Optional<RunView> lastRun) {}

    /** One page of runs, the newest first. */
    record Runs(int page, int limit, List<RunView> items) {}

    public void list(Context ctx) {
        Parameters.of(ctx);
        Json.answer(
                ctx, Listed.of(ledger.sources().list().stream().map(this::told).toList()));
    }

    public void one(Context ctx) {
        Parameters.of(ctx);
        Json.answer(ctx, told(get(ctx)));
    }

    public void runs(Context ctx) {
        var given = Parameters.of(ctx, "limit", "page");
        int limit = given.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        int page = given.number("page", 1, 1, MAX_PAGE);
        var items = ledger.runs().list(get(ctx).id(), page * limit).stream()
                .skip((page - 1L) * limit)
                .map(RunView::of)
                .toList();
        Json.answer(ctx, new Runs(page, limit, items));
    }

    public void run(Context ctx) {
        Parameters.of(ctx);
        var number = ctx.pathParam("id");
        var run = Optional.of(number)
                .filter(text -> text.matches("[1-9]\\d{0,15}"))
                .flatMap(text -> ledger.runs().find(new RunId(Long.parseLong(text))))
                .orElseThrow(() -> Problem.notFound(new Text(
                                "Ingen körning har numret " + number + ".", "No run has the number " + number + "."))
                        .refusal());
        var findings = ledger.runs().listFindings(run.id()).stream()
                .map(FindingView::of)
                .toList();
        var diff = RunView.Differs.of(ledger.runs().diff(run.id()));
        Json.answer(ctx, RunView.of(run, Optional.of(findings), Optional.of(diff)));
    }

    private Source get(Context ctx) {
        var id = ctx.pathParam("id");
        return Optional.of(id)
                .filter(text -> text.matches("[a-z0-9][a-z0-9-]{0,63}"))
                .flatMap(text -> ledger.sources().find(new SourceId(text)))
                .filter(source -> source.state() != SourceState.REMOVED)
                .orElseThrow(() -> Problem.notFound(new Text(
                                "Ingen källa har beteckningen " + id + ".", "No source has the id " + id + "."))
                        .refusal());
    }

    private Feed told(Source source) {
        return new Feed(
                source.id().value(),
                source.publisher().value(),
                source.address().toString(),
                source.kind(),
                source.every().toString(),
                source.priority(),
                source.state().word(),
                Told.moment(source.registered()),
                ledger.records().count(source.id()),
                ledger.runs().list(source.id(), 1).stream().findFirst().map(RunView::of));
    }
}
