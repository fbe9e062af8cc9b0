package se.datatorg.harvester.run;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.LastGood;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.LedgerFailure;
import se.datatorg.catalog.ledger.RawFeed;
import se.datatorg.catalog.ledger.RunReport;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.catalog.run.Step;
import se.datatorg.catalog.source.Source;
import se.datatorg.harvester.fetch.Fetched;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.split.SourceNames;

/**
 * Visits sources: fetch, read, split, compare, judge, gate, commit. A visit always ends as a run in the ledger, whatever
 * happens; nothing public changes but by an accepted run. Sources may be harvested side by side.
 */
public final class Harvester {
    private static final Logger LOG = LoggerFactory.getLogger(Harvester.class);

    private final Ledger ledger;
    private final Fetcher fetcher;
    private final Judging judging;
    private final String graphs;

    /**
     * A harvester.
     *
     * @param graphs what the addresses of sources' graphs begin with, without a last slash
     */
    public Harvester(Ledger ledger, Fetcher fetcher, Judge judge, String graphs) {
        this(ledger, fetcher, judge::judge, graphs);
    }

    /** A harvester that judges in another way. */
    public Harvester(Ledger ledger, Fetcher fetcher, Judging judging, String graphs) {
        this.ledger = ledger;
        this.fetcher = fetcher;
        this.judging = judging;
        this.graphs = graphs;
    }

    /** Visits the source now; empty when a visit to it is under way already. */
    public Optional<Run> harvest(SourceId id) {
        var source = get(id);
        return ledger.harvests().open(id).map(run -> ended(run, id, () -> visit(source, run)));
    }

    /**
     * Makes a held run's delivery public: the same bytes go the same way again, with the gate open.
     *
     * @return the run that did it; empty when the run does not wait for a decision any more, or a visit is under way
     */
    public Optional<Run> confirm(RunId held, String by, String note) {
        var waiting = ledger.runs().find(held).filter(this::waits);
        var raw = waiting.flatMap(run -> ledger.rawFeeds().find(run.source(), RawFeed.What.HELD, held));
        if (waiting.isEmpty() || raw.isEmpty()) {
            return Optional.empty();
        }
        var source = get(waiting.get().source());
        var opened = ledger.harvests().open(source.id());
        if (opened.isPresent() && ledger.runs().decide(held, true, by, note)) {
            return opened.map(run -> ended(run, source.id(), () -> replay(source, run, raw.get())));
        }
        opened.ifPresent(
                run -> ledger.harvests().refuse(run, source.id(), Outcome.INTERRUPTED, Optional.empty(), nothing()));
        return Optional.empty();
    }

    /** Keeps what is public; false when the run does not wait for a decision any more. */
    public boolean reject(RunId held, String by, String note) {
        return ledger.runs().find(held).filter(this::waits).isPresent()
                && ledger.runs().decide(held, false, by, note);
    }

    /** Held, undecided, and nothing newer of its source has been accepted. */
    private boolean waits(Run run) {
        return run.outcome() == Outcome.HELD
                && run.decision().isEmpty()
                && ledger.sources()
                        .findLastGood(run.source())
                        .filter(good -> good.run() > run.id().number())
                        .isEmpty();
    }

    /** The border where faults of ours become a run that crashed: logged once, and told. */
    private Run ended(RunId run, SourceId source, Runnable visit) {
        try {
            visit.run();
        } catch (Throwable fault) {
            LOG.error("the run {} of {} crashed", run, source, fault);
            var cause = LedgerFailure.isStorageFull(fault)
                    ? Finding.of("storage-full")
                    : Finding.of("our-fault", fault.getClass().getSimpleName());
            var report = new RunReport(
                    Optional.of(cause),
                    List.of(),
                    RunNumbers.NONE,
                    Optional.empty(),
                    0,
                    0,
                    RunDiff.NONE,
                    List.of(cause));
            ledger.harvests().crashed(run, report);
        }
        return ledger.runs().find(run).orElseThrow();
    }

    private void visit(Source source, RunId run) {
        var watch = new Stopwatch();
        var good = ledger.sources().findLastGood(source.id()).filter(last -> last.rules() == Judge.RULES);
        var validators = good.map(LastGood::validators).orElse(Source.Validators.NONE);
        Function<URI, Fetched> further = address -> fetcher.fetch(address, Source.Validators.NONE);
        var timed = new TimedFetch(watch);
        var collector = new Collector(timed.of(further), good.flatMap(LastGood::feedHash));
        long start = System.nanoTime();
        var collected = collector.collect(source.address(), timed.of(address -> fetcher.fetch(address, validators)));
        timed.rest(start);
        settle(source, run, collected, watch, false);
    }

    private void replay(Source source, RunId run, RawFeed raw) {
        var watch = new Stopwatch();
        Function<URI, Fetched> none = address -> new Fetched.NotModified();
        var collected = watch.measure(
                Step.Name.READ, () -> new Collector(none, Optional.empty()).again(FeedArchive.unpack(raw)));
        settle(source, run, collected, watch, true);
    }

    private void settle(Source source, RunId run, Collected collected, Stopwatch watch, boolean confirmed) {
        switch (collected) {
            case Collected.Feed feed ->
                new Delivery(ledger, judging, source, run, feed, names(source.id()), watch).settle(confirmed);
            case Collected.Same same -> same(source, run, same, watch);
            case Collected.Unreachable(var cause) ->
                refuse(source, run, Outcome.UNREACHABLE, cause, List.of(cause), Optional.empty(), watch);
            case Collected.Unreadable unreadable ->
                refuse(
                        source,
                        run,
                        Outcome.REJECTED,
                        unreadable.cause(),
                        unreadable.findings(),
                        Optional.of(FeedArchive.pack(unreadable.pages())),
                        watch);
        }
    }

    /** Nothing new, so nothing read: the numbers and findings of the last good run still hold. */
    private void same(Source source, RunId run, Collected.Same same, Stopwatch watch) {
        var good = ledger.sources().findLastGood(source.id()).orElseThrow();
        var before = ledger.runs().find(new RunId(good.run())).orElseThrow();
        var numbers = before.numbers().unchanged();
        var report = new RunReport(
                Optional.empty(),
                watch.steps(),
                numbers,
                before.syntax(),
                same.bytes(),
                before.triples(),
                RunDiff.NONE,
                List.of());
        ledger.harvests().unchanged(run, source.id(), Optional.empty(), report);
    }

    private void refuse(
            Source source,
            RunId run,
            Outcome outcome,
            Finding cause,
            List<Finding> findings,
            Optional<RawFeed> raw,
            Stopwatch watch) {
        var report = new RunReport(
                Optional.of(cause), watch.steps(), RunNumbers.NONE, Optional.empty(), 0, 0, RunDiff.NONE, findings);
        ledger.harvests().refuse(run, source.id(), outcome, raw, report);
    }

    private static RunReport nothing() {
        return new RunReport(
                Optional.empty(), List.of(), RunNumbers.NONE, Optional.empty(), 0, 0, RunDiff.NONE, List.of());
    }

    private SourceNames names(SourceId source) {
        return new SourceNames(graphs + "/" + source.value());
    }

    private Source get(SourceId id) {
        return ledger.sources().find(id).orElseThrow(() -> new IllegalArgumentException("no such source: " + id));
    }
}
