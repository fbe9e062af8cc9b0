package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** The organisation term of the Swedish profile, in the https form it uses (the ontology itself has http); each constant is spelled as in the vocabulary. */
public final class ORGS {
    public static final String NS = "https://www.w3.org/ns/org#";

    public static final Property classification = property("classification");

    private ORGS() {}

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
