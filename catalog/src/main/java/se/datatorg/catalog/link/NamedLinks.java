package se.datatorg.catalog.link;

import java.util.List;
import java.util.regex.Pattern;

/** The addresses in an entity's canonical text at which data are to be had. */
public record NamedLinks(List<String> access, List<String> download, List<String> endpoints) {
    private static final Pattern ACCESS = link("accessURL");
    private static final Pattern DOWNLOAD = link("downloadURL");
    private static final Pattern ENDPOINT = link("endpointURL");

    public NamedLinks {
        access = List.copyOf(access);
        download = List.copyOf(download);
        endpoints = List.copyOf(endpoints);
    }

    public static NamedLinks in(String canonicalText) {
        return new NamedLinks(
                find(ACCESS, canonicalText), find(DOWNLOAD, canonicalText), find(ENDPOINT, canonicalText));
    }

    private static Pattern link(String property) {
        return Pattern.compile(" <http://www\\.w3\\.org/ns/dcat#" + property + "> <(https?://[^>]*)> \\.");
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    public List<String> all() {
        return java.util.stream.Stream.of(access, download, endpoints)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
