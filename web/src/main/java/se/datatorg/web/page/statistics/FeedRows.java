package se.datatorg.web.page.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.catalog.statistics.FeedHealth;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.source.RunWords;

/** Sources that do not go well, for those who can get in touch. */
final class FeedRows {
    private static final Set<Outcome> WELL = Set.of(Outcome.UPDATED, Outcome.UNCHANGED, Outcome.RUNNING);
    private final Portal portal;
    private final Map<PublisherId, String> names;

    FeedRows(Portal portal) {
        this.portal = portal;
        this.names =
                portal.ledger().publishers().list().stream().collect(Collectors.toMap(Publisher::id, Publisher::name));
    }

    /** Sources whose newest run did not end well, the worst first. */
    List<StatisticsView.Feed> needing(Visit visit) {
        return portal.statistics().ailing().stream()
                .filter(health -> health.source().state() == SourceState.ACTIVE)
                .filter(health -> health.last().filter(run -> needs(run)).isPresent())
                .map(health -> row(health, visit))
                .toList();
    }

    private static boolean needs(Run run) {
        return !WELL.contains(run.outcome()) && run.decision().isEmpty();
    }

    private StatisticsView.Feed row(FeedHealth health, Visit visit) {
        var run = health.last().orElseThrow();
        var words = visit.words();
        return new StatisticsView.Feed(
                names.getOrDefault(
                        health.source().publisher(), health.source().publisher().value()),
                visit.href("/sources/" + health.source().id()),
                RunWords.style(run.outcome()),
                RunWords.icon(run.outcome()),
                run.outcome().label().in(visit.lang()),
                run.cause().map(cause -> cause.message().in(visit.lang())).orElse(""),
                health.lastGood()
                        .map(good -> words.t("feed.since", visit.format().nearDay(good, portal.clock())))
                        .orElse(words.t("feed.never")),
                words.n("feed.failures", health.failures()));
    }
}
