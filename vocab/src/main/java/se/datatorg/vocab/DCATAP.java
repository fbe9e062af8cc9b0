package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of the European application profile; each constant is spelled as in the vocabulary. */
public final class DCATAP {
    public static final String NS = "http://data.europa.eu/r5r/";

    public static final Property applicableLegislation = property("applicableLegislation");
    public static final Property availability = property("availability");
    public static final Property hvdCategory = property("hvdCategory");

    private DCATAP() {}

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
