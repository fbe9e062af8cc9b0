package se.datatorg.search.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes Swedish compounds apart, with a list of known parts. A word is split only when parts cover it from end to end, in
 * as few pieces as can be; a word that is on the list itself stays whole (<i>förskola</i> is not <i>för</i> and
 * <i>skola</i>).
 */
final class Compounds {
    /** Shorter parts (el, va) stand only before others: at the end they are endings more often than words. */
    private static final int SHORTEST_LAST = 3;

    private static final int MOST_PIECES = 5;

    private final SwedishStems stems;
    private final Map<String, String> partOfJoint = new HashMap<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private int longestJoint;

    Compounds(SwedishStems stems, List<String> parts) {
        this.stems = stems;
        parts.forEach(this::learn);
    }

    /** A line is {@code !word} (never split), or a part and its forms before another part. */
    private void learn(String line) {
        if (line.startsWith("!")) {
            whole.add(line.substring(1));
            return;
        }
        var cells = line.split("\\s+");
        var part = cells[0];
        parts.add(part);
        for (int i = 1; i < cells.length; i++) {
            join(cells[i], part);
        }
        join(part, part);
        if (part.length() > 2) {
            join(part + "s", part);
        }
    }

    private void join(String joint, String part) {
        partOfJoint.putIfAbsent(joint, part);
        longestJoint = Math.max(longestJoint, joint.length());
    }

    /** The parts of a compound, two or more; empty when the word is none that we know. */
    List<String> split(String word) {
        if (word.length() < 5 || isWhole(word)) {
            return List.of();
        }
        return fewest(word, MOST_PIECES);
    }

    /** The pieces, and what neighbouring pieces make together: all that a compound can be found by. */
    static Set<String> findableBy(List<String> pieces) {
        var all = new LinkedHashSet<>(pieces);
        for (int from = 0; from < pieces.size(); from++) {
            for (int to = from + 2; to <= pieces.size(); to++) {
                if (to - from < pieces.size()) {
                    all.add(String.join("", pieces.subList(from, to)));
                }
            }
        }
        return all;
    }

    private boolean isWhole(String word) {
        return partAtEnd(word) != null
                || whole.contains(word)
                || stems.of(word).stream().anyMatch(whole::contains);
    }

    private List<String> fewest(String rest, int most) {
        List<String> best = List.of();
        for (int end = Math.min(longestJoint, rest.length() - SHORTEST_LAST); end >= 2 && most > 1; end--) {
            var first = partOfJoint.get(rest.substring(0, end));
            if (first == null) {
                continue;
            }
            var tail = rest.substring(end);
            var last = partAtEnd(tail);
            if (last != null) {
                return List.of(first, last);
            }
            var others = fewest(tail, most - 1);
            if (!others.isEmpty() && (best.isEmpty() || others.size() + 1 < best.size())) {
                best = Stream.concat(Stream.of(first), others.stream()).toList();
            }
        }
        return best;
    }

    private @Nullable String partAtEnd(String piece) {
        if (piece.length() < SHORTEST_LAST) {
            return null;
        }
        if (parts.contains(piece)) {
            return piece;
        }
        for (var stem : stems.of(piece)) {
            if (parts.contains(stem)) {
                return stem;
            }
        }
        return null;
    }
}
