package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The provenance terms of the Swedish profile; each constant is spelled as in the vocabulary. */
public final class PROV {
    public static final String NS = "http://www.w3.org/ns/prov#";

    public static final Resource Attribution = resource("Attribution");

    public static final Property agent = property("agent");
    public static final Property hadRole = property("hadRole");
    public static final Property qualifiedAttribution = property("qualifiedAttribution");
    public static final Property wasGeneratedBy = property("wasGeneratedBy");

    private PROV() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
