package se.datatorg.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Geometry terms of GeoSPARQL; each constant is spelled as in the vocabulary. */
public final class GEOSPARQL {
    public static final String NS = "http://www.opengis.net/ont/geosparql#";

    public static final Resource Feature = resource("Feature");
    public static final Resource Geometry = resource("Geometry");
    public static final Resource gmlLiteral = resource("gmlLiteral");
    public static final Resource wktLiteral = resource("wktLiteral");

    public static final Property asGML = property("asGML");
    public static final Property asGeoJSON = property("asGeoJSON");
    public static final Property asWKT = property("asWKT");
    public static final Property hasGeometry = property("hasGeometry");

    private GEOSPARQL() {}

    private static Resource resource(String localName) {
        return ResourceFactory.createResource(NS + localName);
    }

    private static Property property(String localName) {
        return ResourceFactory.createProperty(NS, localName);
    }
}
