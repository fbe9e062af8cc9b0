package se.datatorg.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The customary short names of name spaces, read from {@code prefixes.tsv}. */
public final class Prefixes {
    private static final Map<String, String> ALL = load();
    private static final Map<String, String> BY_NAMESPACE = new LinkedHashMap<>();

    static {
        ALL.forEach((prefix, namespace) -> BY_NAMESPACE.put(namespace, prefix));
    }

    private Prefixes() {}

    /** Name spaces by prefix. */
    public static Map<String, String> all() {
        return ALL;
    }

    /** {@code dcterms:title} for its IRI; the IRI itself when its name space is not known. */
    public static String shorten(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        var prefix = BY_NAMESPACE.get(iri.substring(0, end));
        return prefix == null ? iri : prefix + ":" + iri.substring(end);
    }

    private static Map<String, String> load() {
        try (var in = Prefixes.class.getResourceAsStream("prefixes.tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource prefixes.tsv");
            }
            var prefixes = new LinkedHashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> prefixes.put(cells[0], cells[1]));
            return Collections.unmodifiableMap(prefixes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
