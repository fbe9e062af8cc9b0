package se.datatorg.catalog.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which results are written. */
enum ResultFormat {
    JSON("json", "application/sparql-results+json", List.of("application/json"), Kind.TABLE, Kind.TRUTH),
    XML("xml", "application/sparql-results+xml", List.of("application/xml", "text/xml"), Kind.TABLE, Kind.TRUTH),
    CSV("csv", "text/csv", List.of(), Kind.TABLE),
    TSV("tsv", "text/tab-separated-values", List.of(), Kind.TABLE),
    TURTLE("ttl", "text/turtle", List.of("turtle", "application/x-turtle"), Kind.GRAPH),
    N_TRIPLES("nt", "application/n-triples", List.of("text/plain"), Kind.GRAPH),
    RDF_XML("rdf", "application/rdf+xml", List.of("application/xml", "text/xml", "xml"), Kind.GRAPH),
    JSON_LD("jsonld", "application/ld+json", List.of("application/json", "json"), Kind.GRAPH);

    /** What a query gives: rows, true or false, or triples. */
    enum Kind {
        TABLE,
        TRUTH,
        GRAPH
    }

    private final String shortName;
    private final String mediaType;
    private final List<String> otherNames;
    private final List<Kind> kinds;

    ResultFormat(String shortName, String mediaType, List<String> otherNames, Kind... kinds) {
        this.shortName = shortName;
        this.mediaType = mediaType;
        this.otherNames = otherNames;
        this.kinds = List.of(kinds);
    }

    String mediaType() {
        return mediaType;
    }

    /** As it is sent. */
    String contentType() {
        return this == CSV || this == TSV || this == TURTLE ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** The wished format, or the kind's first when nothing that we can write is wished. */
    static ResultFormat choose(Kind kind, SparqlRequest request) {
        var name = request.format();
        if (name.isPresent() && !name.get().isBlank()) {
            return ofKind(kind)
                    .filter(format -> format.isNamed(name.get()))
                    .findFirst()
                    .orElseThrow(() -> new QueryRefused(Refusals.unknownFormat(name.get())));
        }
        return wishes(request.accept()).stream()
                .flatMap(wish -> find(kind, wish).stream())
                .findFirst()
                .orElseGet(() -> ofKind(kind).findFirst().orElseThrow());
    }

    private static Stream<ResultFormat> ofKind(Kind kind) {
        return Stream.of(values()).filter(format -> format.kinds.contains(kind));
    }

    private static Optional<ResultFormat> find(Kind kind, String range) {
        if (range.equals("*/*")) {
            return ofKind(kind).findFirst();
        }
        if (range.endsWith("/*")) {
            var prefix = range.substring(0, range.length() - 1);
            return ofKind(kind).filter(f -> f.mediaType.startsWith(prefix)).findFirst();
        }
        return ofKind(kind).filter(format -> format.isNamed(range)).findFirst();
    }

    private boolean isNamed(String name) {
        var plain = name.strip().toLowerCase(java.util.Locale.ROOT);
        return plain.equals(shortName) || plain.equals(mediaType) || otherNames.contains(plain);
    }

    /** The media ranges of an Accept header, the dearest first. */
    private static List<String> wishes(String accept) {
        record Wish(String range, double weight) {}
        var wishes = new ArrayList<Wish>();
        for (var part : accept.split(",", -1)) {
            var cells = part.split(";", -1);
            double weight = Stream.of(cells)
                    .skip(1)
                    .map(String::strip)
                    .filter(cell -> cell.matches("q=[01](\\.[0-9]{0,3})?"))
                    .mapToDouble(cell -> Double.parseDouble(cell.substring(2)))
                    .findFirst()
                    .orElse(1);
            if (weight > 0) {
                wishes.add(new Wish(cells[0].strip(), weight));
            }
        }
        wishes.sort(Comparator.comparingDouble(Wish::weight).reversed());
        return wishes.stream().map(Wish::range).toList();
    }
}
