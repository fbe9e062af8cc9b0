package se.datatorg.harvester.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import se.datatorg.catalog.Finding;

/** What is wrong with texts, dates and language tags, and what we do about it. */
final class LiteralRepairs {
    /** L-12, counted in characters. */
    static final int LONGEST_TEXT = 256 * 1024;

    /** L-12 */
    static final int LONGEST_TAG = 35;

    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
    private static final List<XSDDatatype> DATES =
            List.of(XSDDatatype.XSDdate, XSDDatatype.XSDdateTime, XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth);
    private static final Set<RDFDatatype> DATE_TYPES = Set.of(
            XSDDatatype.XSDdate,
            XSDDatatype.XSDdateTime,
            XSDDatatype.XSDdateTimeStamp,
            XSDDatatype.XSDgYear,
            XSDDatatype.XSDgYearMonth);
    private static final Set<RDFDatatype> TEXT_TYPES = Set.of(XSDDatatype.XSDstring, XSDDatatype.XSDanyURI);

    private record Typed(String text, RDFDatatype type) {}

    private final Findings findings;
    private final Map<String, String> tags = new HashMap<>();
    private final Map<Typed, Boolean> valid = new HashMap<>();
    private int drops;

    LiteralRepairs(Findings findings) {
        this.findings = findings;
    }

    /** A text without language. */
    Node plain(String text, long line, long column) {
        return dropped(text, line, column).orElseGet(() -> NodeFactory.createLiteralString(text));
    }

    /** A text in a language; without one when the tag is none. */
    Node inLanguage(String text, String rawTag, long line, long column) {
        return dropped(text, line, column).orElseGet(() -> {
            var tag = tag(rawTag, text, line, column);
            return tag.isEmpty() ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, tag);
        });
    }

    /** The language tag to use; empty when it is none and the text goes without. */
    String tag(String raw, String text, long line, long column) {
        var tag = tags.computeIfAbsent(raw, LiteralRepairs::mendedTag);
        if (tag.isEmpty()) {
            report(Finding.of("language-tag-dropped", raw).asRepaired(), line, column, text);
        } else if (!tag.equals(raw)) {
            report(Finding.of("language-tag-mended", raw, tag).asRepaired(), line, column, text);
        } else if (unknown(tag)) {
            report(Finding.of("language-tag-unknown", raw), line, column, text);
        }
        return tag;
    }

    /** A typed value, of the type that fits; {@link Dropped} when none does and the value is of no use as text. */
    Node typed(String text, RDFDatatype type, long line, long column) {
        if (TEXT_TYPES.contains(type) || !(type instanceof XSDDatatype) || isValid(text, type)) {
            return dropped(text, line, column).orElseGet(() -> NodeFactory.createLiteralDT(text, type));
        }
        var name = Namespaces.shortened(type.getURI());
        if (!DATE_TYPES.contains(type)) {
            report(Finding.of("number-invalid", text, name), line, column, text);
            return NodeFactory.createLiteralString(text);
        }
        var trimmed = text.strip();
        var meant = DATES.stream().filter(date -> isValid(trimmed, date)).findFirst();
        if (meant.isPresent()) {
            var right = Namespaces.shortened(meant.get().getURI());
            report(Finding.of("date-retyped", text, name, right).asRepaired(), line, column, trimmed);
            return NodeFactory.createLiteralDT(trimmed, meant.get());
        }
        return drop(Finding.of("date-invalid", text, name), line, column);
    }

    /** L-12: a text so long that it is a file rather than metadata. */
    private Optional<Node> dropped(String text, long line, long column) {
        if (text.length() <= LONGEST_TEXT) {
            return Optional.empty();
        }
        var finding = Finding.of("literal-too-long", text.substring(0, 60), Integer.toString(text.length()));
        return Optional.of(drop(finding, line, column));
    }

    private Node drop(Finding finding, long line, long column) {
        var marker = Dropped.PREFIX + "text:" + ++drops;
        report(finding, line, column, marker);
        return NodeFactory.createURI(marker);
    }

    private boolean isValid(String text, RDFDatatype type) {
        return valid.computeIfAbsent(new Typed(text, type), typed -> {
            var plain = typed.text().strip();
            return plain.length() == typed.text().length() && typed.type().isValid(plain);
        });
    }

    private void report(Finding finding, long line, long column, String result) {
        findings.add(line > 0 ? finding.at((int) line, (int) Math.max(column, 0)) : finding, result);
    }

    private static String mendedTag(String raw) {
        var tag = raw.strip().replace('_', '-');
        return tag.length() <= LONGEST_TAG && TAG.matcher(tag).matches() ? tag : "";
    }

    private static boolean unknown(String tag) {
        int end = tag.indexOf('-');
        var language = end < 0 ? tag : tag.substring(0, end);
        return language.length() == 2 && !LANGUAGES.contains(language.toLowerCase(Locale.ROOT));
    }
}
