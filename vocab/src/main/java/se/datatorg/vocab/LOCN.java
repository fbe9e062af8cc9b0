package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Core location terms; each constant is spelled as in the vocabulary. */
public final class LOCN {
    public static final String NS = "http://www.w3.org/ns/locn#";

    public static final Resource Address = resource("Address");
    public static final Resource Geometry = resource("Geometry");

    public static final Property address = property("address");
    public static final Property fullAddress = property("fullAddress");
    public static final Property geographicName = property("geographicName");
    public static final Property geometry = property("geometry");
    public static final Property location = property("location");

    private LOCN() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
