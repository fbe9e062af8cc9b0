package se.datatorg.harvester.read;

import java.util.List;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.feed.Syntax;

/** What became of a document. */
public sealed interface Reading {

    /**
     * It could be read, perhaps after repairs.
     *
     * @param whole false when the document is damaged so that what stands after some line could not be read
     * @param text where things stand in the document
     */
    @SuppressWarnings("JavaLangClash") // the word that fits; nobody here reads into java.nio buffers
    record Readable(FeedGraph graph, Syntax syntax, List<Finding> findings, boolean whole, SourceText text)
            implements Reading {
        public Readable {
            findings = List.copyOf(findings);
        }
    }

    /** It is no feed, or too damaged; the cause comes first among the findings. */
    record Unreadable(List<Finding> findings) implements Reading {
        public Unreadable {
            findings = List.copyOf(findings);
        }
    }
}
