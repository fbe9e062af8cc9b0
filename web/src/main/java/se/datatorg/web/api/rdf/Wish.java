package se.datatorg.web.api.rdf;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.datatorg.catalog.export.ExportFormat;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Problem;

/** Which form of RDF somebody wishes, by the address's ending or by the Accept header. */
final class Wish {
    private static final Map<String, ExportFormat> OTHER_NAMES = Map.of(
            "application/x-turtle", ExportFormat.TURTLE,
            "application/xml", ExportFormat.RDF_XML,
            "text/xml", ExportFormat.RDF_XML,
            "application/json", ExportFormat.JSON_LD,
            "text/plain", ExportFormat.N_TRIPLES,
            "text/html", ExportFormat.TURTLE,
            "*/*", ExportFormat.TURTLE,
            "text/*", ExportFormat.TURTLE,
            "application/*", ExportFormat.RDF_XML);

    private Wish() {}

    private record Range(String type, double weight) {}

    /** The dearest form among those that are written; without a header Turtle; refused when none of them is wished. */
    static ExportFormat of(Context ctx, List<ExportFormat> written) {
        ctx.header("Vary", "Accept");
        var header = ctx.header("Accept");
        if (header == null || header.isBlank()) {
            return ExportFormat.TURTLE;
        }
        return Arrays.stream(header.split(","))
                .map(Wish::range)
                .filter(range -> range.weight() > 0)
                .sorted(Comparator.comparingDouble(Range::weight).reversed())
                .flatMap(range -> named(range.type()).stream())
                .filter(written::contains)
                .findFirst()
                .orElseThrow(() -> notWritten(written).refusal());
    }

    private static Problem notWritten(List<ExportFormat> written) {
        var types = written.stream().map(ExportFormat::mediaType).collect(Collectors.joining(", "));
        return Problem.of(
                406,
                "not-acceptable",
                new Text("Formen finns inte", "Not acceptable"),
                new Text("Dessa former finns: " + types + ".", "There are these forms: " + types + "."));
    }

    private static Optional<ExportFormat> named(String type) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.mediaType().equals(type))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(type)));
    }

    private static Range range(String text) {
        var parts = text.strip().toLowerCase(Locale.ROOT).split(";");
        var weight = Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> part.matches("q=[01](\\.\\d{0,3})?"))
                .mapToDouble(part -> Double.parseDouble(part.substring(2)))
                .findFirst()
                .orElse(1);
        return new Range(parts[0].strip(), weight);
    }
}
