package se.datatorg.catalog.quality;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import se.datatorg.catalog.feed.FeedGraph;

/**
 * What a distribution says about its format, by the lists of the quality method. As in Sweden (MQA section 6) a media
 * type counts like the file type it stands for.
 */
final class StatedFormat {
    private StatedFormat() {}

    /** Format and media type as written; for a node without address its value or label. */
    static List<String> values(Subject subject, FeedFacts facts) {
        return Stream.of(DCTerms.format, DCAT.mediaType)
                .flatMap(property -> subject.values(property).stream())
                .flatMap(value -> written(facts.feed(), value))
                .toList();
    }

    static boolean isFromLists(Subject subject, FeedFacts facts) {
        var values = values(subject, facts);
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> facts.spellings().format(value).controlled());
    }

    static boolean isNonProprietary(Subject subject, FeedFacts facts) {
        return isFlagged(subject, facts, "mqa-open");
    }

    static boolean isMachineReadable(Subject subject, FeedFacts facts) {
        return isFlagged(subject, facts, "mqa-machine");
    }

    private static boolean isFlagged(Subject subject, FeedFacts facts, String flag) {
        return values(subject, facts).stream()
                .flatMap(value -> facts.spellings().format(value).type().stream())
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
