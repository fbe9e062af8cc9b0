package se.datatorg.vocab;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The prefixes that the portal writes and understands: those of DCAT-AP-SE, and a few more that feeds use. */
public final class Prefixes {
    private static final Map<String, String> ALL = load();
    private static final Map<String, String> BY_NAMESPACE = new HashMap<>();

    static {
        ALL.forEach((prefix, namespace) -> BY_NAMESPACE.put(namespace, prefix));
    }

    private Prefixes() {}

    /** Prefix to namespace, in the order of the file. */
    public static Map<String, String> all() {
        return ALL;
    }

    /** {@code http://www.w3.org/ns/dcat#accessURL} → {@code dcat:accessURL}; an IRI of no known namespace as it is. */
    public static String shorten(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        var prefix = BY_NAMESPACE.get(iri.substring(0, end));
        return prefix == null || end == iri.length() ? iri : prefix + ":" + iri.substring(end);
    }

    /** {@code dcat:accessURL} → its IRI; empty when the prefix is not known or there is none. */
    public static Optional<String> expand(String prefixed) {
        int colon = prefixed.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(ALL.get(prefixed.substring(0, colon)))
                .map(namespace -> namespace + prefixed.substring(colon + 1));
    }

    private static Map<String, String> load() {
        var all = new LinkedHashMap<String, String>();
        Table.resource("prefixes.tsv").forEach(row -> all.put(row.get(0), row.get(1)));
        return Collections.unmodifiableMap(all);
    }
}
