package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The few schema.org terms of the Swedish profile, in the http form it uses; each constant is spelled as in the vocabulary. */
public final class SCHEMA {
    public static final String NS = "http://schema.org/";

    public static final Resource Offer = resource("Offer");

    public static final Property description = property("description");
    public static final Property endDate = property("endDate");
    public static final Property mainEntityOfPage = property("mainEntityOfPage");
    public static final Property offers = property("offers");
    public static final Property startDate = property("startDate");

    private SCHEMA() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
