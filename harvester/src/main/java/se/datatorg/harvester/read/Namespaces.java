package se.datatorg.harvester.read;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The prefixes that everybody means the same by. */
final class Namespaces {
    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";
    static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static final Map<String, String> BY_PREFIX = new TreeMap<>(Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("dcat", DCAT),
            Map.entry("dcatap", "http://data.europa.eu/r5r/"),
            Map.entry("dcatapit", "http://dati.gov.it/onto/dcatapit#"),
            Map.entry("dct", DCTERMS),
            Map.entry("dcterms", DCTERMS),
            Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
            Map.entry("esterms", "http://entrystore.org/terms/"),
            Map.entry("foaf", FOAF),
            Map.entry("geosparql", "http://www.opengis.net/ont/geosparql#"),
            Map.entry("gsp", "http://www.opengis.net/ont/geosparql#"),
            Map.entry("healthdcatap", "http://healthdataportal.eu/ns/health#"),
            Map.entry("hydra", "http://www.w3.org/ns/hydra/core#"),
            Map.entry("locn", "http://www.w3.org/ns/locn#"),
            Map.entry("odrl", "http://www.w3.org/ns/odrl/2/"),
            Map.entry("odrs", "http://schema.theodi.org/odrs#"),
            Map.entry("orgs", "https://www.w3.org/ns/org#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", RDF),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("schema", "http://schema.org/"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("time", "http://www.w3.org/2006/time#"),
            Map.entry("vcard", VCARD),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    private Namespaces() {}

    static Optional<String> find(String prefix) {
        return Optional.ofNullable(BY_PREFIX.get(prefix));
    }

    /** {@code vcard:Organization} written as if it were an address; empty when the prefix is none we know. */
    static Optional<String> expanded(String prefixedName) {
        int colon = prefixedName.indexOf(':');
        if (colon < 1 || prefixedName.startsWith("//", colon + 1)) {
            return Optional.empty();
        }
        return find(prefixedName.substring(0, colon)).map(ns -> ns + prefixedName.substring(colon + 1));
    }

    /** {@code dcat:accessURL} for people to read; the whole address when no prefix fits. */
    static String shortened(String iri) {
        for (var entry : BY_PREFIX.entrySet()) {
            if (iri.startsWith(entry.getValue()) && !entry.getKey().equals("dct")) {
                return entry.getKey() + ":" + iri.substring(entry.getValue().length());
            }
        }
        return iri;
    }

    /** The namespace that was meant, when this address is in a well-known one but with https; the profile's own https one is right. */
    static Optional<String> meant(String iri) {
        if (!iri.startsWith("https://") || iri.startsWith("https://schema.org/")) {
            return Optional.empty();
        }
        var plain = "http" + iri.substring("https".length());
        return BY_PREFIX.values().stream()
                .filter(ns -> ns.startsWith("http://") && plain.startsWith(ns))
                .findFirst();
    }
}
