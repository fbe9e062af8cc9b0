package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Rights statements of the Open Data Institute; each constant is spelled as in the vocabulary. */
public final class ODRS {
    public static final String NS = "http://schema.theodi.org/odrs#";

    public static final Resource License = resource("License");
    public static final Resource RightsStatement = resource("RightsStatement");

    public static final Property attributionText = property("attributionText");
    public static final Property attributionURL = property("attributionURL");
    public static final Property copyrightHolder = property("copyrightHolder");
    public static final Property copyrightNotice = property("copyrightNotice");
    public static final Property copyrightStatement = property("copyrightStatement");
    public static final Property copyrightYear = property("copyrightYear");
    public static final Property jurisdiction = property("jurisdiction");
    public static final Property reuserGuidelines = property("reuserGuidelines");

    private ODRS() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
