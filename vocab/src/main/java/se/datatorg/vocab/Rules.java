package se.datatorg.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every rule that a finding can name, read from {@code rules/*.tsv}: one line a rule, tab-separated, with the columns
 * name, severity, message_sv, message_en, help_sv, help_en, basis. {@code #} starts a comment line.
 */
public final class Rules {
    private static final List<String> FILES = List.of("fetch", "read", "split", "profile", "portal", "gate");
    private static final Map<String, Rule> ALL = load();

    private Rules() {}

    /** The rule of that name; an unknown name is our mistake. */
    public static Rule get(String name) {
        var rule = ALL.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no such rule: " + name);
        }
        return rule;
    }

    /** All rules, in the order of the files. */
    public static Collection<Rule> list() {
        return ALL.values();
    }

    private static Map<String, Rule> load() {
        var rules = new LinkedHashMap<String, Rule>();
        for (var file : FILES) {
            lines("rules/" + file + ".tsv").forEach(line -> {
                var rule = parse(line);
                if (rules.put(rule.name(), rule) != null) {
                    throw new IllegalStateException("rule defined twice: " + rule.name());
                }
            });
        }
        return java.util.Collections.unmodifiableMap(rules);
    }

    private static List<String> lines(String resource) {
        try (var in = Rules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule parse(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 7) {
            throw new IllegalStateException("a rule has 7 columns, this line has " + cells.length + ": " + line);
        }
        var severity = Severity.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT));
        return new Rule(cells[0], severity, new Text(cells[2], cells[3]), new Text(cells[4], cells[5]), cells[6]);
    }
}
