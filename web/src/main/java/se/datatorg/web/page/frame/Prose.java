package se.datatorg.web.page.frame;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A description: paragraphs of plain lines or, where the publisher wrote HTML, what is left when only simple text tags
 * and harmless links are kept.
 *
 * @param paragraphs lines of each paragraph; empty when it is HTML
 * @param html sanitised; null when it is plain
 */
public record Prose(
        List<List<String>> paragraphs,
        @Nullable Content html,
        @Nullable String lang) {
    private static final Pattern TAG = Pattern.compile("</?(p|br|b|i|em|strong|ul|ol|li|a|div|span|h[1-6])\\b[^>]*>");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "b", "strong", "i", "em", "ul", "ol", "li", "a")
            .allowElements((element, attributes) -> "p", "div", "h1", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener", "nofollow")
            .toFactory();

    public Prose {
        paragraphs = List.copyOf(paragraphs);
    }

    public static Prose of(Said said) {
        var text = said.text().strip();
        if (TAG.matcher(text).find()) {
            return new Prose(List.of(), sanitised(text), said.lang());
        }
        var paragraphs = Arrays.stream(text.split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.lines().toList())
                .filter(lines -> !lines.isEmpty())
                .toList();
        return new Prose(paragraphs, null, said.lang());
    }

    /** The text without any tags, for places with room for a line only. */
    public static String plain(String text) {
        return TAG.matcher(text).find()
                ? TAG.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip()
                : text;
    }

    private static Content sanitised(String text) {
        var clean = POLICY.sanitize(text);
        return (TemplateOutput output) -> output.writeContent(clean);
    }
}
