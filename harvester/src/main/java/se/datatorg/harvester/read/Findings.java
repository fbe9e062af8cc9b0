package se.datatorg.harvester.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Rules;

/**
 * What is found while one document is read. The first thousand of a rule are kept one by one, the rest are counted. A
 * finding about a value waits for the triple in which the mended value stands: that says whom it is about.
 */
final class Findings {
    private static final int MOST_OF_A_RULE = 1000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Integer> count = new LinkedHashMap<>();
    private final Map<String, Deque<Integer>> waiting = new HashMap<>();

    Findings copy() {
        var copy = new Findings();
        copy.kept.addAll(kept);
        copy.count.putAll(count);
        waiting.forEach((value, numbers) -> copy.waiting.put(value, new ArrayDeque<>(numbers)));
        return copy;
    }

    void add(Finding finding) {
        if (count.merge(finding.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
            kept.add(finding);
        }
    }

    /** A finding about a value that will stand in the graph as {@code result}. */
    void add(Finding finding, String result) {
        int before = kept.size();
        add(finding);
        if (kept.size() > before) {
            waiting.computeIfAbsent(result, value -> new ArrayDeque<>(2)).add(before);
        }
    }

    /** The findings that wait for a value of this triple learn whom they are about. */
    void place(Node subject, Node property, Node object) {
        if (waiting.isEmpty()) {
            return;
        }
        if (subject.isURI()) {
            take(subject.getURI(), subject, null);
        }
        if (object.isURI()) {
            take(object.getURI(), subject, property);
        } else if (object.isLiteral()) {
            take(object.getLiteralLexicalForm(), subject, property);
        }
    }

    private void take(String value, Node subject, @Nullable Node predicate) {
        var numbers = waiting.get(value);
        if (numbers == null) {
            return;
        }
        int number = numbers.remove();
        if (numbers.isEmpty()) {
            waiting.remove(value);
        }
        var finding = kept.get(number);
        if (subject.isURI() && !Dropped.is(subject)) {
            finding = finding.about(subject.getURI());
        }
        if (predicate != null) {
            finding = finding.on(Namespaces.shortened(predicate.getURI()));
        }
        kept.set(number, finding);
    }

    int count(String rule) {
        return count.getOrDefault(rule, 0);
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** All of them, with a line wherever the text tells one. */
    List<Finding> located(SourceText text) {
        var all = new ArrayList<Finding>(kept.size());
        kept.forEach(finding -> all.add(finding.place().isPresent() ? finding : located(finding, text)));
        count.forEach((rule, number) -> {
            if (number > MOST_OF_A_RULE) {
                var more = Integer.toString(number - MOST_OF_A_RULE);
                all.add(Finding.of("findings-omitted", more, Rules.get(rule).name()));
            }
        });
        return all;
    }

    private static Finding located(Finding finding, SourceText text) {
        if (finding.values().isEmpty()) {
            return finding;
        }
        var place = text.find(finding.entity().orElse(""), finding.values().getFirst());
        return place.map(found -> finding.at(found.line(), found.column())).orElse(finding);
    }
}
