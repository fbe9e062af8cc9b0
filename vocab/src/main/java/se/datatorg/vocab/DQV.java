package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Data quality vocabulary; each constant is spelled as in the vocabulary. */
public final class DQV {
    public static final String NS = "http://www.w3.org/ns/dqv#";

    public static final Resource Dimension = resource("Dimension");
    public static final Resource Metric = resource("Metric");
    public static final Resource QualityMeasurement = resource("QualityMeasurement");

    public static final Property computedOn = property("computedOn");
    public static final Property expectedDataType = property("expectedDataType");
    public static final Property hasQualityMeasurement = property("hasQualityMeasurement");
    public static final Property inDimension = property("inDimension");
    public static final Property isMeasurementOf = property("isMeasurementOf");
    public static final Property value = property("value");

    private DQV() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
