package se.datatorg.catalog.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;

/** Reads a source's health out of its newest runs. */
final class Health {
    private static final int LOOKED_AT = 400;
    private static final Set<Outcome> GOOD = EnumSet.of(Outcome.UPDATED, Outcome.UNCHANGED);

    private Health() {}

    static FeedHealth of(Ledger ledger, Source source) {
        var runs = ledger.runs().list(source.id(), LOOKED_AT).stream()
                .filter(run -> run.outcome() != Outcome.RUNNING)
                .toList();
        return new FeedHealth(
                source,
                runs.stream().findFirst(),
                runs.stream()
                        .filter(run -> GOOD.contains(run.outcome()))
                        .findFirst()
                        .map(Run::started),
                failures(runs),
                runs.stream()
                        .filter(run -> run.outcome() == Outcome.UPDATED)
                        .findFirst()
                        .map(Run::started));
    }

    private static int failures(List<Run> newestFirst) {
        return (int) newestFirst.stream()
                .takeWhile(run -> !GOOD.contains(run.outcome()))
                .count();
    }
}
