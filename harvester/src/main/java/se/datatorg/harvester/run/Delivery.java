package se.datatorg.harvester.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.ledger.Acceptance;
import se.datatorg.catalog.ledger.ChangeSet;
import se.datatorg.catalog.ledger.InForce;
import se.datatorg.catalog.ledger.LastGood;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.RunReport;
import se.datatorg.catalog.ledger.Shown;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.Titles;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.catalog.run.Step;
import se.datatorg.catalog.source.Source;
import se.datatorg.harvester.gate.Gate;
import se.datatorg.harvester.split.SourceNames;
import se.datatorg.harvester.split.SplitFeed;
import se.datatorg.harvester.split.Splitter;

/** One feed on its way from being read to being committed: split, compare, judge, gate, commit. */
final class Delivery {
    private static final int MOST_DATASETS = 50_000;

    private final Ledger ledger;
    private final Judging judging;
    private final Source source;
    private final RunId run;
    private final Collected.Feed feed;
    private final Stopwatch watch;
    private final SplitFeed split;

    Delivery(
            Ledger ledger,
            Judging judging,
            Source source,
            RunId run,
            Collected.Feed feed,
            SourceNames names,
            Stopwatch watch) {
        this.ledger = ledger;
        this.judging = judging;
        this.source = source;
        this.run = run;
        this.feed = feed;
        this.watch = watch;
        this.split = watch.measure(Step.Name.SPLIT, () -> Splitter.split(feed.graph(), names));
    }

    /** Takes it the rest of the way; {@code confirmed} when a person has said that losses are meant. */
    void settle(boolean confirmed) {
        var unfit = unfit();
        if (unfit.isPresent()) {
            refuse(Outcome.REJECTED, unfit.get(), because(unfit.get()), RunDiff.NONE, RunNumbers.NONE);
            return;
        }
        var inForce = ledger.versions().inForce(source.id());
        var comparison = watch.measure(
                Step.Name.COMPARE, () -> Comparison.of(split.graph(), split.entities(), inForce, split.tangled()));
        boolean judgedByOldRules = ledger.sources()
                .findLastGood(source.id())
                .map(LastGood::rules)
                .filter(rules -> rules != Judge.RULES)
                .isPresent();
        if (comparison.isEmpty() && !judgedByOldRules && !inForce.isEmpty()) {
            unchanged();
        } else {
            pass(comparison, inForce, confirmed, judgedByOldRules);
        }
    }

    private Optional<Finding> unfit() {
        var counts = split.counts();
        if (counts.catalogs() == 0 && counts.records() == 0) {
            return Optional.of(Finding.of("no-catalogue-content"));
        }
        return counts.datasets() > MOST_DATASETS
                ? Optional.of(Finding.of(
                        "feed-too-many-datasets", Integer.toString(counts.datasets()), Integer.toString(MOST_DATASETS)))
                : Optional.empty();
    }

    private void unchanged() {
        var before = ledger.runs()
                .find(new RunId(
                        ledger.sources().findLastGood(source.id()).orElseThrow().run()))
                .orElseThrow();
        var numbers = before.numbers().unchanged();
        var findings = new ArrayList<>(ownFindings());
        findings.addAll(ledger.judgements().listFindings(source.id()));
        var report = report(Optional.empty(), findings, RunDiff.NONE, numbers);
        ledger.harvests().unchanged(run, source.id(), Optional.of(acceptance()), report);
    }

    private void pass(Comparison comparison, Map<String, InForce> inForce, boolean confirmed, boolean judgeAll) {
        var hold = confirmed ? Optional.<Finding>empty() : watch.measure(Step.Name.GATE, () -> hold(inForce));
        var delivered = split.entities().stream().collect(Collectors.toMap(Entity::iri, entity -> entity));
        long generation = ledger.generation();
        Function<String, Optional<Shown>> shown = iri -> ledger.versions().findShown(iri, generation);
        var diff = new Diffs(delivered, shown).of(comparison);
        if (hold.isPresent()) {
            refuse(Outcome.HELD, hold.get(), ownFindings(), diff, numbers(comparison, records(inForce)));
            return;
        }
        var judged = judgeAll ? delivered.keySet() : comparison.touched();
        var judgement = watch.measure(Step.Name.JUDGE, () -> judging.judge(split.graph(), judged));
        var changes = new ChangeSet(source.id(), comparison.put(), comparison.removed(), judged, judgement);
        int stored = split.counts().records();
        var report = report(Optional.empty(), all(changes), diff, numbers(comparison, stored));
        watch.measure(Step.Name.COMMIT, () -> ledger.harvests().accept(run, changes, acceptance(), report));
    }

    /** The feed's own findings, and all of its records' that are in force after the change. */
    private List<Finding> all(ChangeSet changes) {
        var all = new ArrayList<>(ownFindings());
        var anew = new HashSet<>(changes.judged());
        anew.addAll(changes.removed());
        ledger.judgements().listFindings(source.id()).stream()
                .filter(finding -> finding.entity().filter(anew::contains).isEmpty())
                .forEach(all::add);
        changes.judgement().findings().values().forEach(all::addAll);
        return all;
    }

    private Optional<Finding> hold(Map<String, InForce> inForce) {
        var lost = inForce.values().stream()
                .filter(known -> known.kind().isRecord())
                .map(InForce::iri)
                .collect(Collectors.toSet());
        var after = split.entities().stream()
                .filter(entity -> entity.kind().isRecord())
                .map(entity -> new Gate.Held(
                        entity.iri(), lost.contains(entity.iri()) ? "" : words(entity.iri(), entity.text())))
                .collect(Collectors.toSet());
        // what is too tangled to compare stays in force, so it is not lost either
        split.tangled().stream()
                .filter(lost::contains)
                .map(iri -> new Gate.Held(iri, ""))
                .forEach(after::add);
        after.forEach(record -> lost.remove(record.iri()));
        long generation = ledger.generation();
        var before = inForce.values().stream()
                .filter(known -> known.kind().isRecord())
                .map(known -> new Gate.Held(
                        known.iri(),
                        lost.contains(known.iri())
                                ? ledger.versions()
                                        .findShown(known.iri(), generation)
                                        .map(shown -> words(known.iri(), shown.text()))
                                        .orElse("")
                                : ""))
                .collect(Collectors.toSet());
        return Gate.hold(before, after, feed.whole()).or(() -> undescribed(lost, before.size()));
    }

    /** A feed that still lists what it no longer describes has been cut between two statements: nobody removed those. */
    private Optional<Finding> undescribed(Set<String> lost, int before) {
        long listed = split.graph()
                .triples()
                .filter(triple -> triple.getPredicate().equals(DCAT.dataset.asNode()))
                .map(Triple::getObject)
                .filter(dataset -> dataset.isURI() && lost.contains(dataset.getURI()))
                .distinct()
                .count();
        return listed == 0
                ? Optional.empty()
                : Optional.of(Finding.of("held-undescribed", Long.toString(listed), Integer.toString(before)));
    }

    private static String words(String iri, String text) {
        return Titles.of(iri, text).all().stream().map(LangText::text).collect(Collectors.joining("\n"));
    }

    private void refuse(Outcome outcome, Finding cause, List<Finding> findings, RunDiff diff, RunNumbers numbers) {
        var report = report(Optional.of(cause), findings, diff, numbers);
        ledger.harvests().refuse(run, source.id(), outcome, Optional.of(FeedArchive.pack(feed.pages())), report);
    }

    /** The cause first, then what else was found: it may tell the publisher why. */
    private List<Finding> because(Finding cause) {
        var all = new ArrayList<>(List.of(cause));
        all.addAll(feed.findings());
        all.addAll(split.findings());
        return all;
    }

    private List<Finding> ownFindings() {
        var own = new ArrayList<>(feed.findings());
        own.addAll(split.findings());
        if (split.counts().records() == 0) {
            own.add(Finding.of("no-datasets"));
        }
        return own;
    }

    private RunReport report(Optional<Finding> cause, List<Finding> findings, RunDiff diff, RunNumbers numbers) {
        var places = new Places(feed.texts());
        return new RunReport(
                cause,
                watch.steps(),
                numbers,
                Optional.of(feed.syntax().label()),
                feed.bytes(),
                feed.graph().size(),
                diff,
                places.of(findings));
    }

    private RunNumbers numbers(Comparison comparison, int stored) {
        return new RunNumbers(
                split.counts().records(),
                stored,
                0,
                0,
                0,
                comparison.addedRecords().size(),
                comparison.changedRecords().size(),
                comparison.removedRecords().size());
    }

    private Acceptance acceptance() {
        return new Acceptance(feed.validators(), feed.hash(), Judge.RULES, Optional.of(FeedArchive.pack(feed.pages())));
    }

    private static int records(Map<String, InForce> inForce) {
        return (int) inForce.values().stream()
                .filter(known -> known.kind().isRecord())
                .count();
    }
}
