package se.datatorg.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everyday words and the words that publishers write, Swedish words and English ones. How the lines of a list are written
 * stands at the top of {@code synonyms.txt}.
 *
 * @param meanings by a word or several, in lower case, what is looked for as well
 * @param same those of them that mean the same both ways: what leads to one, leads to the other
 */
public record Thesaurus(Map<String, List<String>> meanings, Map<String, List<String>> same) {
    public static final Thesaurus NONE = new Thesaurus(Map.of(), Map.of());

    private static final String ONE_WAY = ">";
    private static final String BOTH_WAYS = "=";

    public Thesaurus {
        meanings = copy(meanings);
        same = copy(same);
    }

    /** In the same order. */
    private static Map<String, List<String>> copy(Map<String, List<String>> lists) {
        var copy = new LinkedHashMap<String, List<String>>();
        lists.forEach((word, others) -> copy.put(word, List.copyOf(others)));
        return Collections.unmodifiableMap(copy);
    }

    /** The list that every region pack begins with. */
    public static Thesaurus general() {
        return parse(Table.resourceText("synonyms.txt").orElseThrow(), "synonyms.txt");
    }

    /**
     * A list in a file.
     *
     * @throws IllegalArgumentException when a line is no pair; it names the line
     */
    public static Thesaurus read(Path file) {
        try {
            return parse(Files.readString(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list.
     *
     * @param name of the list, for messages
     * @throws IllegalArgumentException when a line is no pair; it names the line
     */
    public static Thesaurus parse(String text, String name) {
        var meanings = new LinkedHashMap<String, List<String>>();
        var same = new LinkedHashMap<String, List<String>>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var pair = line.replaceFirst("#.*", "").strip();
            if (!pair.isEmpty()) {
                learn(meanings, same, pair, name + ", line " + number);
            }
        }
        return new Thesaurus(meanings, same);
    }

    private static void learn(
            Map<String, List<String>> meanings, Map<String, List<String>> same, String pair, String where) {
        boolean both = pair.contains(BOTH_WAYS);
        var sides = pair.split(both ? BOTH_WAYS : ONE_WAY, -1);
        var left = sides.length == 2 ? words(sides[0]) : List.<String>of();
        if (left.isEmpty() || (both && words(sides[1]).isEmpty())) {
            throw new IllegalArgumentException(
                    where + " is no pair like 'sopor > avfall' or 'playground = lekplats': " + pair);
        }
        var right = words(sides[1]);
        left.forEach(word -> add(meanings, word, right));
        if (both) {
            right.forEach(word -> add(meanings, word, left));
            left.forEach(word -> add(same, word, right));
            right.forEach(word -> add(same, word, left));
        }
    }

    private static List<String> words(String side) {
        return Stream.of(side.split(",", -1))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void add(Map<String, List<String>> meanings, String word, List<String> others) {
        var all = new ArrayList<>(meanings.getOrDefault(word, List.of()));
        others.stream()
                .filter(other -> !all.contains(other) && !other.equals(word))
                .forEach(all::add);
        meanings.put(word, all);
    }

    /** This list, where the other says nothing of a word; a word with nothing to its right has no synonyms any more. */
    public Thesaurus overriddenBy(Thesaurus other) {
        var all = new LinkedHashMap<>(meanings);
        all.putAll(other.meanings());
        all.values().removeIf(List::isEmpty);
        var both = new LinkedHashMap<>(same);
        both.keySet().removeAll(other.meanings().keySet());
        both.putAll(other.same());
        return new Thesaurus(all, both);
    }
}
