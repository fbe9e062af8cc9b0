package se.datatorg.web.page.source;

import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.quality.Band;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.Portal;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;

/** {@code GET /sources/{id}}: how one feed fares. */
public final class SourcePage {
    private static final int STONES = 30;
    private static final int ROWS = 15;
    private final Portal portal;

    public SourcePage(Portal portal) {
        this.portal = portal;
    }

    public void show(Visit visit) {
        var name = visit.ctx().pathParam("id");
        var source = portal.ledger().sources().list().stream()
                .filter(known -> known.id().value().equals(name))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        var publisher = publisherName(portal, source);
        visit.via(publisher, "/publishers/" + source.publisher());
        visit.show(
                "source",
                visit.words().t("source.title", publisher, source.id()),
                Section.PUBLISHERS,
                view(source, visit));
    }

    static String publisherName(Portal portal, Source source) {
        return portal.ledger().publishers().list().stream()
                .filter(known -> known.id().equals(source.publisher()))
                .map(Publisher::name)
                .findFirst()
                .orElse(source.publisher().value());
    }

    private SourceView view(Source source, Visit visit) {
        var runs = portal.ledger().runs().list(source.id(), STONES);
        var latest = runs.stream().findFirst();
        var telling = runs.stream()
                .filter(run -> run.outcome() == Outcome.UPDATED || run.outcome() == Outcome.HELD)
                .findFirst();
        var held = runs.stream().filter(SourcePage::waits).findFirst();
        return new SourceView(
                source.id().value(),
                WebLink.of(source.address().toString()),
                every(source.every(), visit),
                source.state(),
                state(source, visit),
                visit.format().number(portal.index().count(source.id())),
                score(source.id(), visit),
                held.map(run -> held(run, visit)),
                latest.map(run -> latest(run, visit)),
                telling.map(run -> DiffView.of(portal.ledger().runs().diff(run.id()), waits(run), visit))
                        .orElseGet(() -> DiffView.of(RunDiff.NONE, false, visit)),
                runs.stream().limit(ROWS).map(run -> RunRow.of(run, visit)).toList(),
                RunWords.stones(runs, STONES, visit),
                findings(latest, telling, visit));
    }

    /** Why the newest visit failed, if it did, then what is wrong with what was read last: each with what to do. */
    private List<FindingGroup> findings(Optional<Run> latest, Optional<Run> telling, Visit visit) {
        var groups = new ArrayList<FindingGroup>();
        latest.filter(run -> !run.equals(telling.orElse(null)))
                .flatMap(Run::cause)
                .ifPresent(cause -> groups.addAll(FindingGroup.of(List.of(cause), 1, List.of(), visit)));
        telling.ifPresent(run -> groups.addAll(FindingGroup.of(
                portal.ledger().runs().listFindings(run.id()), run.numbers().fed(), List.of(), visit)));
        return groups;
    }

    /** The mean of the records' points. */
    private Optional<SourceView.Points> score(SourceId source, Visit visit) {
        var mean = portal.ledger().judgements().listScores(source).values().stream()
                .mapToDouble(Score::points)
                .average();
        return mean.isEmpty()
                ? Optional.empty()
                : Optional.of(new SourceView.Points(
                        Band.of(mean.getAsDouble()),
                        visit.words().t("source.points", visit.format().number(Math.round(mean.getAsDouble())))));
    }

    static boolean waits(Run run) {
        return run.outcome() == Outcome.HELD && run.decision().isEmpty();
    }

    private static SourceView.Latest latest(Run run, Visit visit) {
        return new SourceView.Latest(
                Format.capital(
                        visit.format().moment(run.started(), visit.portal().clock())),
                visit.href("/runs/" + run.id()),
                StepView.of(run, visit));
    }

    static SourceView.HeldView held(Run run, Visit visit) {
        var words = visit.words();
        var numbers = run.numbers();
        var before = numbers.fed() - numbers.added() + numbers.removed();
        return new SourceView.HeldView(
                words.t("held.title", numbers.removed(), before),
                words.t("held.text", numbers.fed(), before),
                visit.href("/runs/" + run.id()),
                "./datatorg confirm " + run.id(),
                "./datatorg reject " + run.id());
    }

    private static String every(Duration every, Visit visit) {
        var words = visit.words();
        if (every.toDays() >= 1 && every.toHours() % 24 == 0) {
            return words.n("source.days", every.toDays());
        }
        if (every.toHours() >= 1 && every.toMinutes() % 60 == 0) {
            return words.n("source.hours", every.toHours());
        }
        return words.t("source.minutes", every.toMinutes());
    }

    private static String state(Source source, Visit visit) {
        var words = visit.words();
        return switch (source.state()) {
            case ACTIVE -> words.t("source.active");
            case PAUSED -> words.t("source.paused");
            case REMOVED -> words.t("source.removed");
        };
    }
}
