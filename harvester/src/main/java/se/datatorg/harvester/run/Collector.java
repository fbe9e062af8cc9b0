package se.datatorg.harvester.run;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.feed.Syntax;
import se.datatorg.catalog.source.Source;
import se.datatorg.harvester.fetch.Fetched;
import se.datatorg.harvester.fetch.Page;
import se.datatorg.harvester.read.FeedReader;
import se.datatorg.harvester.read.Paging;
import se.datatorg.harvester.read.Reading;
import se.datatorg.harvester.read.SourceText;
import se.datatorg.harvester.split.Splitter;

/**
 * Brings a whole feed home: its first document, the pages that follow, and the sub-catalogues that it refers to. All of
 * it, or nothing (harvesting rules, sections 3 and 11).
 */
final class Collector {
    private static final int MOST_PAGES = 1_000;

    private final FeedReader reader = new FeedReader();
    private final Function<URI, Fetched> fetch;
    private final Optional<ContentHash> known;

    private final List<FeedGraph> graphs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<SourceText> texts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final Set<URI> visited = new HashSet<>();
    private final Set<ContentHash> contents = new HashSet<>();
    private final Deque<URI> waiting = new ArrayDeque<>();
    private boolean whole = true;
    private @Nullable Syntax syntax;

    /**
     * For one visit.
     *
     * @param fetch gets a document
     * @param known hash of the feed as it was last accepted: the same bytes again are not read
     */
    Collector(Function<URI, Fetched> fetch, Optional<ContentHash> known) {
        this.fetch = fetch;
        this.known = known;
    }

    Collected collect(URI address, Function<URI, Fetched> first) {
        return switch (first.apply(address)) {
            case Fetched.NotModified() -> new Collected.Same(Optional.empty(), 0);
            case Fetched.Failed(var cause) -> new Collected.Unreachable(cause);
            case Fetched.Content(var page, var validators, var notes) -> {
                findings.addAll(notes);
                visited.add(address);
                visited.add(page.address());
                yield known.filter(FeedArchive.hash(List.of(page))::equals).isPresent()
                        ? new Collected.Same(
                                Optional.of(validators), page.content().size())
                        : readAll(page, validators);
            }
        };
    }

    /** The documents of an earlier visit, read again. */
    Collected again(List<Page> archived) {
        for (var page : archived) {
            var trouble = read(page);
            if (trouble.isPresent()) {
                return trouble.get();
            }
        }
        return feed(Source.Validators.NONE);
    }

    private Collected readAll(Page first, Source.Validators validators) {
        var trouble = read(first).or(() -> follow(first));
        if (trouble.isPresent()) {
            return trouble.get();
        }
        boolean same = pages.size() > 1
                && known.filter(FeedArchive.hash(pages)::equals).isPresent();
        return same
                ? new Collected.Same(
                        Optional.empty(),
                        pages.stream().mapToLong(page -> page.content().size()).sum())
                : feed(pages.size() == 1 ? validators : Source.Validators.NONE);
    }

    private Collected feed(Source.Validators validators) {
        var read = java.util.Objects.requireNonNull(syntax);
        return new Collected.Feed(FeedGraph.of(graphs), read, findings, whole, texts, pages, validators);
    }

    /** Reads a document into the feed; what stopped it, when something did. */
    private Optional<Collected> read(Page page) {
        pages.add(page);
        if (!contents.add(ContentHash.of(page.content().array()))) {
            return unreadable(Finding.of("feed-page-loop", page.address().toString()));
        }
        return switch (reader.read(page)) {
            case Reading.Unreadable(var why) -> Optional.of(new Collected.Unreadable(why, pages));
            case Reading.Readable readable -> {
                add(page, readable);
                yield Optional.empty();
            }
        };
    }

    private void add(Page page, Reading.Readable readable) {
        graphs.add(readable.graph());
        findings.addAll(readable.findings());
        texts.add(readable.text());
        whole &= readable.whole();
        syntax = syntax == null ? readable.syntax() : syntax;
        Paging.findNext(readable.graph(), page.address()).ifPresent(waiting::add);
    }

    /** Fetches and reads what the first document leads to. */
    private Optional<Collected> follow(Page first) {
        while (!waiting.isEmpty()) {
            var trouble = page(waiting.remove(), first.address());
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        for (var reference : Splitter.references(FeedGraph.of(graphs))) {
            var trouble = subCatalogue(reference);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    private Optional<Collected> page(URI address, URI first) {
        if (!visited.add(address)) {
            return unreadable(Finding.of("feed-page-loop", address.toString()));
        }
        if (!address.getScheme().equals(first.getScheme()) || !same(address, first)) {
            return unreadable(Finding.of("feed-page-elsewhere", String.valueOf(address.getHost())));
        }
        if (pages.size() >= MOST_PAGES) {
            return unreadable(Finding.of("feed-too-many-pages", Integer.toString(MOST_PAGES)));
        }
        return further(address, "feed-page-missing");
    }

    private static boolean same(URI address, URI first) {
        return String.valueOf(address.getHost()).equalsIgnoreCase(first.getHost())
                && address.getPort() == first.getPort();
    }

    private Optional<Collected> subCatalogue(String iri) {
        return visited.add(URI.create(iri)) ? further(URI.create(iri), "subcatalogue-missing") : Optional.empty();
    }

    private Optional<Collected> further(URI address, String ruleWhenMissing) {
        if (fetch.apply(address) instanceof Fetched.Content(var page, var validators, var notes)) {
            findings.addAll(notes);
            return read(page);
        }
        return Optional.of(new Collected.Unreachable(Finding.of(ruleWhenMissing, address.toString())));
    }

    private Optional<Collected> unreadable(Finding cause) {
        var all = new ArrayList<>(findings);
        all.addFirst(cause);
        return Optional.of(new Collected.Unreadable(all, pages));
    }
}
