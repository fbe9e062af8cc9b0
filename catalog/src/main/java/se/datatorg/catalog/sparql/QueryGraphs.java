package se.datatorg.catalog.sparql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import se.datatorg.catalog.store.Snapshot;

/** The graphs a query wants to look in: by FROM, or by the protocol, which goes first. Only names; nothing is fetched. */
final class QueryGraphs {
    private QueryGraphs() {}

    /** None means: all graphs together. Refuses a name that no graph of the portal has. */
    static Optional<Dataset> of(Optional<Dataset> written, SparqlRequest request, Snapshot snapshot) {
        if (!request.defaultGraphs().isEmpty() || !request.namedGraphs().isEmpty()) {
            return Optional.of(published(request.defaultGraphs(), request.namedGraphs(), snapshot));
        }
        return written.map(
                dataset -> published(names(dataset.getDefaultGraphs()), names(dataset.getNamedGraphs()), snapshot));
    }

    private static Dataset published(List<String> defaultGraphs, List<String> namedGraphs, Snapshot snapshot) {
        var dataset = new SimpleDataset();
        add(defaultGraphs, snapshot, dataset::addDefaultGraph);
        add(namedGraphs, snapshot, dataset::addNamedGraph);
        return dataset;
    }

    private static void add(List<String> names, Snapshot snapshot, Consumer<IRI> dataset) {
        for (var name : names) {
            if (!snapshot.hasGraph(name)) {
                throw new QueryRefused(Refusals.unknownGraph(name));
            }
            dataset.accept(Values.iri(name));
        }
    }

    private static List<String> names(Collection<IRI> graphs) {
        return graphs.stream().map(Value::stringValue).toList();
    }
}
