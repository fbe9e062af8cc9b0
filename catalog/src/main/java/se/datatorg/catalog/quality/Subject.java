package se.datatorg.catalog.quality;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCAT;
import se.datatorg.catalog.profile.Description;
import se.datatorg.vocab.DCAT3;

/**
 * One thing of a feed: what it is, and what is said about it.
 *
 * @param classes as the profile knows them, see {@link FeedFacts#classesOf}
 */
record Subject(Node node, Set<Node> classes, Description said) {
    private static final Node DATASET = DCAT.Dataset.asNode();
    private static final Node SERIES = DCAT3.DatasetSeries.asNode();

    boolean isDataset() {
        return classes.contains(DATASET);
    }

    boolean isSeries() {
        return classes.contains(SERIES);
    }

    /** Whether it is of the kinds that are given points. */
    boolean isScored() {
        return isDataset() || isSeries();
    }

    boolean has(Property property) {
        return said.has(property.asNode());
    }

    List<Node> values(Property property) {
        return said.values(property.asNode());
    }

    Stream<String> texts(Property property) {
        return values(property).stream().map(Values::text);
    }
}
