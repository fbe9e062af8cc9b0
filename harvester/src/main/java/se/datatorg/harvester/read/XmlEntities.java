package se.datatorg.harvester.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Finding;

/** The entities that a document declares for itself, with the limits of L-13. Anything external is refused (T7). */
final class XmlEntities {
    static final int MOST_EXPANSIONS = 2_500;
    static final int MOST_CHARACTERS = 100_000;

    private static final Pattern EXTERNAL =
            Pattern.compile("<!DOCTYPE\\s+[^\\s\\[>]+\\s+(SYSTEM|PUBLIC)|<!ENTITY\\s+(%\\s+)?\\S+\\s+(SYSTEM|PUBLIC)");
    private static final Pattern PARAMETER = Pattern.compile("<!ENTITY\\s+%");
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s+(\\S+)\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");
    private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[\\w.:-]+);");
    private static final Map<String, String> BUILT_IN =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private final Map<String, String> declared = new HashMap<>();
    private int expansions;
    private int characters;

    /** @param doctype the whole declaration, or an empty text */
    XmlEntities(String doctype) {
        if (EXTERNAL.matcher(doctype).find() || PARAMETER.matcher(doctype).find()) {
            throw new Refusal(Finding.of("xml-external-entity"));
        }
        var entity = ENTITY.matcher(doctype);
        while (entity.find()) {
            declared.putIfAbsent(entity.group(1), entity.group(2) == null ? entity.group(3) : entity.group(2));
        }
    }

    private XmlEntities(Map<String, String> declared) {
        this.declared.putAll(declared);
    }

    /** The same entities, with nothing counted yet: for a second look at a text that was counted already. */
    XmlEntities uncounted() {
        return declared.isEmpty() ? this : new XmlEntities(declared);
    }

    boolean isEmpty() {
        return declared.isEmpty();
    }

    /** The text with its references replaced; counts what that costs. */
    String expanded(String text) {
        return expanded(text, 0);
    }

    private String expanded(String text, int depth) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var expanded = new StringBuilder();
        var reference = REFERENCE.matcher(text);
        while (reference.find()) {
            var value = value(reference.group(1), depth);
            reference.appendReplacement(expanded, Matcher.quoteReplacement(value == null ? reference.group() : value));
        }
        return reference.appendTail(expanded).toString();
    }

    private @Nullable String value(String name, int depth) {
        if (name.startsWith("#")) {
            int point = name.startsWith("#x")
                    ? Integer.parseInt(name, 2, name.length(), 16)
                    : Integer.parseInt(name, 1, name.length(), 10);
            return Character.isValidCodePoint(point) ? Character.toString(point) : null;
        }
        if (BUILT_IN.containsKey(name)) {
            return BUILT_IN.get(name);
        }
        var own = declared.get(name);
        if (own == null) {
            return null;
        }
        expansions++;
        characters += own.length();
        if (expansions > MOST_EXPANSIONS || characters > MOST_CHARACTERS || depth > 10) {
            throw new Refusal(Finding.of("xml-limits", "&" + name + ";"));
        }
        return expanded(own, depth + 1);
    }
}
