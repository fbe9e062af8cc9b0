package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Time terms that periods of other profiles use; each constant is spelled as in the vocabulary. */
public final class TIME {
    public static final String NS = "http://www.w3.org/2006/time#";

    public static final Resource Instant = resource("Instant");

    public static final Property hasBeginning = property("hasBeginning");
    public static final Property hasEnd = property("hasEnd");
    public static final Property inXSDDate = property("inXSDDate");
    public static final Property inXSDDateTime = property("inXSDDateTime");
    public static final Property inXSDDateTimeStamp = property("inXSDDateTimeStamp");

    private TIME() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
