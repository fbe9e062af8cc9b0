package se.datatorg.harvester.run;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.feed.Syntax;
import se.datatorg.catalog.source.Source;
import se.datatorg.harvester.fetch.Page;
import se.datatorg.harvester.read.SourceText;

/** What a visit brought home: all documents of a feed, or why not. */
sealed interface Collected {

    /**
     * The whole feed, every page and sub-catalogue of it.
     *
     * @param whole false when a document is damaged so that part of it could not be read
     * @param validators for the next visit; none when the feed has several documents, since one says nothing of others
     */
    record Feed(
            FeedGraph graph,
            Syntax syntax,
            List<Finding> findings,
            boolean whole,
            List<SourceText> texts,
            List<Page> pages,
            Source.Validators validators)
            implements Collected {
        public Feed {
            findings = List.copyOf(findings);
            texts = List.copyOf(texts);
            pages = List.copyOf(pages);
        }

        long bytes() {
            return pages.stream().mapToLong(page -> page.content().size()).sum();
        }

        ContentHash hash() {
            return FeedArchive.hash(pages);
        }
    }

    /**
     * Nothing new since the last accepted visit.
     *
     * @param validators new ones, when the server sent the same bytes again
     */
    record Same(Optional<Source.Validators> validators, long bytes) implements Collected {}

    /** The server, or one of them, gave no usable answer. */
    record Unreachable(Finding cause) implements Collected {}

    /** What came is no feed. */
    record Unreadable(List<Finding> findings, List<Page> pages) implements Collected {
        public Unreadable {
            findings = List.copyOf(findings);
            pages = List.copyOf(pages);
        }

        Finding cause() {
            return findings.getFirst();
        }
    }
}
