package se.datatorg.harvester.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Finding;

/** A document as text, to find the line where something stands. */
public final class SourceText {
    /** Thousands of searches in a large document must end: what would cost more is not looked for. */
    private static final long MOST_CHARACTERS_SEARCHED = 4_000_000_000L;

    private static final int LONGEST_SEARCHED = 200;
    /** Searches through the whole text that cost more than its anchors. */
    private static final long WORTH_ANCHORS = 8;

    private final String text;
    /** What was looked for: findings of one sort have the same value again and again, and many stand nowhere. */
    private final Map<String, Stretch> looked = new HashMap<>();

    private @Nullable Anchors anchors;
    private int[] lineStarts = {};
    private long searched;

    public SourceText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Where the value first stands at or after the place where the entity first stands; empty when it does not. */
    public synchronized Optional<Finding.Place> find(String entity, String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        int found = search(value, Math.max(0, search(entity, 0)));
        return found >= 0 ? Optional.of(at(found)) : Optional.empty();
    }

    /** The place of a character, counted from 0. */
    Finding.Place at(int offset) {
        var starts = lineStarts();
        int line = Arrays.binarySearch(starts, offset);
        if (line < 0) {
            line = -line - 2;
        }
        return new Finding.Place(line + 1, offset - starts[line] + 1);
    }

    /** The word-like stretch in which a character stands. */
    String around(int offset) {
        int from = offset;
        int to = offset;
        while (from > 0 && offset - from < 60 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && to - offset < 60 && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    /** Number of lines. */
    int lines() {
        return lineStarts().length;
    }

    /** Where a line begins; the end of the text when there are not so many lines. */
    int startOf(int line) {
        var starts = lineStarts();
        return line <= starts.length ? starts[Math.max(line, 1) - 1] : text.length();
    }

    private int search(String value, int from) {
        if (value.isBlank()) {
            return -1;
        }
        var known = looked.get(value);
        if (known == null || !known.answers(from)) {
            known = scan(value, from);
            looked.put(value, known);
        }
        return known.found() == text.length() ? -1 : known.found();
    }

    private Stretch scan(String value, int from) {
        int end = value.endsWith("…") ? value.length() - 1 : value.length();
        int found = searched > MOST_CHARACTERS_SEARCHED
                ? -1
                : indexOf(value.substring(0, Math.min(end, LONGEST_SEARCHED)), from);
        return new Stretch(from, found < 0 ? text.length() : found);
    }

    /** After some searches through the whole text it is worth knowing where what stands. */
    private int indexOf(String value, int from) {
        if (value.length() < Anchors.SHORTEST || searched < WORTH_ANCHORS * text.length()) {
            int found = text.indexOf(value, from);
            searched += (found < 0 ? text.length() : found) - from;
            return found;
        }
        var known = anchors;
        if (known == null) {
            known = new Anchors(text);
            anchors = known;
        }
        long before = known.looked();
        int found = known.find(value, from);
        searched += known.looked() - before;
        return found;
    }

    /** A part of the text in which a value does not stand before its end; the text's end when it does not stand there either. */
    private record Stretch(int from, int found) {
        private boolean answers(int start) {
            return from <= start && start <= found;
        }
    }

    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            var starts = IntStream.builder().add(0);
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
                starts.add(end + 1);
            }
            lineStarts = starts.build().toArray();
        }
        return lineStarts;
    }
}
