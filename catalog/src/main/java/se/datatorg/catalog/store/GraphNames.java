package se.datatorg.catalog.store;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import se.datatorg.catalog.SourceId;

/** The names of the graphs: one for each source. */
record GraphNames(String base) {
    IRI of(SourceId source) {
        return SimpleValueFactory.getInstance().createIRI(base + "/graph/" + source);
    }
}
