package se.datatorg.harvester.read;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import se.datatorg.catalog.feed.FeedGraph;

/**
 * How many of each a feed holds. What lacks its type is counted by the link that leads to it; what is both a series and
 * a dataset is a series (§7 of the profile).
 */
public record ResourceCount(int catalogs, int datasets, int series, int distributions, int services) {

    private static final Node TYPE = RDF.type.asNode();

    public static ResourceCount of(FeedGraph graph) {
        var catalogs = found(graph, "Catalog", "catalog");
        var datasets = found(graph, "Dataset", "dataset");
        var series = found(graph, "DatasetSeries", "inSeries");
        var distributions = found(graph, "Distribution", "distribution");
        var services = found(graph, "DataService", "service");
        datasets.removeAll(series);
        datasets.removeAll(services);
        return new ResourceCount(
                catalogs.size(), datasets.size(), series.size(), distributions.size(), services.size());
    }

    private static Set<Node> found(FeedGraph graph, String typeName, String linkName) {
        var type = NodeFactory.createURI(Namespaces.DCAT + typeName);
        var link = NodeFactory.createURI(Namespaces.DCAT + linkName);
        var found = new HashSet<Node>();
        graph.triples().forEach(triple -> {
            if (triple.getPredicate().equals(TYPE) && triple.getObject().equals(type)) {
                found.add(triple.getSubject());
            } else if (triple.getPredicate().equals(link) && graph.describes(triple.getObject())) {
                found.add(triple.getObject());
            }
        });
        return found;
    }
}
