package se.datatorg.web.page.source;

import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.web.Portal;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;
import se.datatorg.web.page.record.RecordView;

/** {@code GET /runs/{id}}: one visit to a source. */
public final class RunPage {
    private final Portal portal;

    public RunPage(Portal portal) {
        this.portal = portal;
    }

    public void show(Visit visit) {
        var number = visit.ctx().pathParam("id");
        if (!number.matches("[1-9]\\d{0,15}")) {
            throw new NotFoundResponse();
        }
        var run = portal.ledger().runs().find(new RunId(Long.parseLong(number))).orElseThrow(NotFoundResponse::new);
        portal.ledger()
                .sources()
                .find(run.source())
                .ifPresent(source -> visit.via(
                                SourcePage.publisherName(portal, source), "/publishers/" + source.publisher())
                        .via(source.id().value(), "/sources/" + source.id()));
        visit.show("run", visit.words().t("run.title", run.id().toString()), Section.PUBLISHERS, view(run, visit));
    }

    private RunView view(Run run, Visit visit) {
        var waits = SourcePage.waits(run);
        var findings = new ArrayList<>(portal.ledger().runs().listFindings(run.id()));
        run.cause().filter(cause -> !findings.contains(cause)).ifPresent(findings::addFirst);
        return new RunView(
                RunRow.of(run, visit),
                waits ? java.util.Optional.of(SourcePage.held(run, visit)) : java.util.Optional.empty(),
                StepView.of(run, visit),
                numbers(run, visit),
                run.numbers().agree(),
                facts(run, visit),
                DiffView.of(portal.ledger().runs().diff(run.id()), waits, visit),
                FindingGroup.of(findings, run.numbers().fed(), List.of(), visit));
    }

    private static List<RunView.Tally> numbers(Run run, Visit visit) {
        if (run.outcome() != Outcome.UPDATED && run.outcome() != Outcome.HELD) {
            return List.of();
        }
        var words = visit.words();
        var format = visit.format();
        var numbers = run.numbers();
        var hidden = numbers.hidden() == 0 ? "" : words.t("run.hidden", format.number(numbers.hidden()));
        return List.of(
                new RunView.Tally(words.t("run.fed"), format.number(numbers.fed()), ""),
                new RunView.Tally(words.t("run.stored"), format.number(numbers.stored()), hidden),
                new RunView.Tally(words.t("run.indexed"), format.number(numbers.indexed()), ""),
                new RunView.Tally(words.t("run.listed"), format.number(numbers.listed()), ""));
    }

    private static List<RecordView.Row> facts(Run run, Visit visit) {
        var words = visit.words();
        var format = visit.format();
        var clock = visit.portal().clock();
        var rows = new ArrayList<RecordView.Row>();
        rows.add(row(words.t("run.started"), format.moment(run.started(), clock)));
        run.ended().ifPresent(ended -> rows.add(row(words.t("run.ended"), format.moment(ended, clock))));
        run.syntax().ifPresent(syntax -> rows.add(row(words.t("run.syntax"), syntax)));
        if (run.bytes() > 0) {
            rows.add(row(words.t("run.bytes"), format.bytes(run.bytes())));
            rows.add(row(words.t("run.triples"), format.number(run.triples())));
        }
        run.generation().ifPresent(generation -> rows.add(row(words.t("run.generation"), format.number(generation))));
        run.decision().ifPresent(decision -> {
            rows.add(row(
                    words.t("run.decision"),
                    decision.confirmed()
                            ? words.t("run.confirmed", decision.by())
                            : words.t("run.declined", decision.by())));
            if (!decision.note().isBlank()) {
                rows.add(row(words.t("run.note"), decision.note()));
            }
        });
        return rows;
    }

    private static RecordView.Row row(String label, String value) {
        return new RecordView.Row(label, List.of(new WebLink(Said.ours(value), null)));
    }
}
