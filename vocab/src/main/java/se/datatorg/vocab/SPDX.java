package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The checksum terms of SPDX; each constant is spelled as in the vocabulary. */
public final class SPDX {
    public static final String NS = "http://spdx.org/rdf/terms#";

    public static final Resource Checksum = resource("Checksum");

    public static final Property algorithm = property("algorithm");
    public static final Property checksum = property("checksum");
    public static final Property checksumValue = property("checksumValue");

    private SPDX() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
