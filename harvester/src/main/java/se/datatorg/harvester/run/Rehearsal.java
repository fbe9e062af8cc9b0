package se.datatorg.harvester.run;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.feed.Syntax;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.catalog.quality.Judgement;
import se.datatorg.catalog.source.Source;
import se.datatorg.harvester.fetch.Fetched;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.fetch.Page;
import se.datatorg.harvester.split.SourceNames;
import se.datatorg.harvester.split.SplitFeed;
import se.datatorg.harvester.split.Splitter;

/** The road of a harvest without a ledger: read, split, judge; nothing compared, nothing kept. */
public sealed interface Rehearsal {
    /** A harvest would refuse the feed; the cause comes first. */
    record Refused(List<Finding> findings) implements Rehearsal {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A harvest would take the feed.
     *
     * @param lines the first document's text by line; empty when it is very long
     */
    record Done(
            SplitFeed split, Syntax syntax, Judgement judgement, List<Finding> findings, Optional<List<String>> lines)
            implements Rehearsal {
        public Done {
            findings = List.copyOf(findings);
        }
    }

    /** Fetches the feed and rehearses. */
    static Rehearsal fetch(Fetcher fetcher, Judge judge, URI address) {
        Function<URI, Fetched> fetch = further -> fetcher.fetch(further, Source.Validators.NONE);
        return of(judge, new Collector(fetch, Optional.empty()).collect(address, fetch));
    }

    /** Rehearses with a document at hand; what it refers to is not fetched. */
    static Rehearsal of(Judge judge, Page page) {
        Function<URI, Fetched> none = address -> new Fetched.NotModified();
        return of(judge, new Collector(none, Optional.empty()).again(List.of(page)));
    }

    private static Rehearsal of(Judge judge, Collected collected) {
        return switch (collected) {
            case Collected.Feed feed -> of(judge, feed);
            case Collected.Same same -> throw new IllegalStateException("nothing was known, so nothing is the same");
            case Collected.Unreachable(var cause) -> new Refused(List.of(cause));
            case Collected.Unreadable(var findings, var pages) -> new Refused(findings);
        };
    }

    private static Rehearsal of(Judge judge, Collected.Feed feed) {
        var split = Splitter.split(feed.graph(), new SourceNames("https://check.invalid/graph/check"));
        var findings = new ArrayList<>(feed.findings());
        findings.addAll(split.findings());
        if (split.counts().catalogs() == 0 && split.counts().records() == 0) {
            findings.addFirst(Finding.of("no-catalogue-content"));
            return new Refused(findings);
        }
        if (split.counts().records() == 0) {
            findings.add(Finding.of("no-datasets"));
        }
        var judgement = judge.judge(
                split.graph(), split.entities().stream().map(Entity::iri).toList());
        judgement.findings().values().forEach(findings::addAll);
        return new Done(split, feed.syntax(), judgement, new Places(feed.texts()).of(findings), lines(feed));
    }

    private static Optional<List<String>> lines(Collected.Feed feed) {
        var text = feed.texts().getFirst().text();
        return text.length() > 5_000_000
                ? Optional.empty()
                : Optional.of(text.lines().toList());
    }
}
