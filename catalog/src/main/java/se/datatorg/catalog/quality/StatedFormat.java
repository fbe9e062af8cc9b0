package se.datatorg.catalog.quality;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.vocab.Formats;

/**
 * What a distribution says about its format, by the lists of the quality method. As in Sweden (MQA section 6) a media
 * type counts like the file type it stands for.
 */
final class StatedFormat {
    private StatedFormat() {}

    /** Format and media type as written; for a node without address its value or label. */
    static List<String> values(FeedGraph feed, Node node) {
        return Stream.of(DCTerms.format, DCAT.mediaType)
                .flatMap(property -> feed.objects(node, property.asNode()).stream())
                .flatMap(value -> written(feed, value))
                .toList();
    }

    static boolean isFromLists(FeedGraph feed, Node node) {
        var values = values(feed, node);
        return !values.isEmpty() && values.stream().allMatch(Formats::isControlled);
    }

    static boolean isNonProprietary(FeedGraph feed, Node node) {
        return isFlagged(feed, node, "mqa-open");
    }

    static boolean isMachineReadable(FeedGraph feed, Node node) {
        return isFlagged(feed, node, "mqa-machine");
    }

    private static boolean isFlagged(FeedGraph feed, Node node, String flag) {
        return values(feed, node).stream()
                .flatMap(value -> Formats.findConcept(value).stream())
                .anyMatch(type -> type.is(flag));
    }

    private static Stream<String> written(FeedGraph feed, Node value) {
        if (!value.isBlank()) {
            return Stream.of(Values.text(value));
        }
        return Stream.of(RDF.value, RDFS.label)
                .flatMap(property -> feed.objects(value, property.asNode()).stream())
                .map(Values::text)
                .limit(1);
    }
}
