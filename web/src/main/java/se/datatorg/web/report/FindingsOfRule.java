package se.datatorg.web.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Rule;
import se.datatorg.vocab.Rules;
import se.datatorg.vocab.Severity;

/** What one rule found in a feed, for people: the same thing in a hundred places is one thing to mend. */
record FindingsOfRule(Rule rule, Severity severity, List<Finding> findings) {
    private static final int SHOWN_LINES = 8;

    FindingsOfRule {
        findings = List.copyOf(findings);
    }

    /** By rule, the worst first, and of equals the most frequent. */
    static List<FindingsOfRule> of(List<Finding> findings) {
        Map<String, List<Finding>> byRule = findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::rule, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        return byRule.entrySet().stream()
                .map(entry -> new FindingsOfRule(Rules.get(entry.getKey()), worst(entry.getValue()), entry.getValue()))
                .sorted(Comparator.comparing(FindingsOfRule::severity)
                        .thenComparing(Comparator.comparingInt((FindingsOfRule group) ->
                                        group.findings().size())
                                .reversed()))
                .toList();
    }

    private static Severity worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean repaired() {
        return findings.stream().allMatch(Finding::repaired);
    }

    /** The different messages, at most that many. */
    List<String> messages(Lang lang, int most) {
        return findings.stream()
                .map(finding -> finding.message().in(lang))
                .distinct()
                .limit(most)
                .toList();
    }

    long countMessages(Lang lang) {
        return findings.stream()
                .map(finding -> finding.message().in(lang))
                .distinct()
                .count();
    }

    String help(Lang lang) {
        return rule.help().in(lang);
    }

    /** Lines where it stands, the first few, ended by an ellipsis when there are more; empty when none is known. */
    String lines() {
        var lines = findings.stream()
                .flatMap(finding -> finding.place().stream())
                .map(Finding.Place::line)
                .distinct()
                .sorted()
                .toList();
        var first = lines.stream().limit(SHOWN_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        return lines.size() > SHOWN_LINES ? first + " …" : first;
    }
}
