package se.datatorg.testdata.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that all written feeds declare. */
final class Prefixes {
    static final Map<String, String> ALL = all();

    private Prefixes() {}

    private static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("adms", "http://www.w3.org/ns/adms#");
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("dcatap", "http://data.europa.eu/r5r/");
        all.put("dcterms", "http://purl.org/dc/terms/");
        all.put("foaf", "http://xmlns.com/foaf/0.1/");
        all.put("geosparql", "http://www.opengis.net/ont/geosparql#");
        all.put("hydra", "http://www.w3.org/ns/hydra/core#");
        all.put("owl", "http://www.w3.org/2002/07/owl#");
        all.put("prov", "http://www.w3.org/ns/prov#");
        all.put("schema", "http://schema.org/");
        all.put("spdx", "http://spdx.org/rdf/terms#");
        all.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return all;
    }

    /** The whole IRI of a prefixed name. */
    static String expand(String name) {
        var colon = name.indexOf(':');
        return ALL.get(name.substring(0, colon)) + name.substring(colon + 1);
    }
}
