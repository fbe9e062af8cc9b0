package se.datatorg.web.page.frame;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells people's browsers from programs by what they accept. */
public final class Accept {
    private static final List<String> HTML = List.of("text/html", "application/xhtml+xml");

    private Accept() {}

    /** Whether a page is what the visitor wants most: a browser, or nobody who asked for something else by name. */
    public static boolean prefersHtml(Context ctx) {
        var header = ctx.header("Accept");
        if (header == null || header.isBlank()) {
            return true;
        }
        var ranges = Arrays.stream(header.split(",")).map(Accept::range).toList();
        var html = ranges.stream()
                .filter(range -> HTML.contains(range.type()))
                .mapToDouble(Range::weight)
                .max();
        var other = ranges.stream()
                .filter(range -> !HTML.contains(range.type()) && !range.type().contains("*"))
                .mapToDouble(Range::weight)
                .max();
        return other.isEmpty() || (html.isPresent() && html.getAsDouble() >= other.getAsDouble());
    }

    private record Range(String type, double weight) {}

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
