package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** DCAT terms of version 3, which Jena's {@code DCAT} lacks; each constant is spelled as in the vocabulary. */
public final class DCAT3 {
    public static final String NS = "http://www.w3.org/ns/dcat#";

    public static final Resource DatasetSeries = resource("DatasetSeries");

    public static final Property first = property("first");
    public static final Property hasCurrentVersion = property("hasCurrentVersion");
    public static final Property hasVersion = property("hasVersion");
    public static final Property inCatalog = property("inCatalog");
    public static final Property inSeries = property("inSeries");
    public static final Property isDistributionOf = property("isDistributionOf");
    public static final Property isVersionOf = property("isVersionOf");
    public static final Property last = property("last");
    public static final Property next = property("next");
    public static final Property nextVersion = property("nextVersion");
    public static final Property prev = property("prev");
    public static final Property previousVersion = property("previousVersion");
    public static final Property resource = property("resource");
    public static final Property seriesMember = property("seriesMember");
    public static final Property version = property("version");

    private DCAT3() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
