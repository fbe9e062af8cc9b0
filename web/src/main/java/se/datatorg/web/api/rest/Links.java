package se.datatorg.web.api.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import se.datatorg.catalog.RecordId;

/** Where a record's other forms are. */
record Links(String base) {
    Map<String, String> of(RecordId id) {
        var links = new LinkedHashMap<String, String>();
        links.put("self", base + "/api/v1/datasets/" + id);
        links.put("html", base + "/datasets/" + id);
        return links;
    }

    Map<String, String> all(RecordId id) {
        var links = of(id);
        links.put("history", base + "/api/v1/datasets/" + id + "/history");
        links.put("findings", base + "/api/v1/datasets/" + id + "/findings");
        for (var suffix : new String[] {"ttl", "rdf", "jsonld", "nt"}) {
            links.put(suffix, base + "/datasets/" + id + "." + suffix);
        }
        return links;
    }
}
