package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Asset description terms; each constant is spelled as in the vocabulary. */
public final class ADMS {
    public static final String NS = "http://www.w3.org/ns/adms#";

    public static final Resource Identifier = resource("Identifier");

    public static final Property identifier = property("identifier");
    public static final Property sample = property("sample");
    public static final Property schemaAgency = property("schemaAgency");
    public static final Property status = property("status");
    public static final Property translation = property("translation");
    public static final Property versionNotes = property("versionNotes");

    private ADMS() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
