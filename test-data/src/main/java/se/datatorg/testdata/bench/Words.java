package se.datatorg.testdata.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.datatorg.testdata.Lines;

/** The vocabulary of the generated region: {@code words.txt}, a list a line. */
final class Words {
    private static final Map<String, List<String>> LISTS = Lines.read(Words.class, "words.txt").stream()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> List.of(parts[1].split("\\|"))));

    private Words() {}

    static String one(String list, SplittableRandom random) {
        var words = list(list);
        return words.get(random.nextInt(words.size()));
    }

    static String at(String list, int index) {
        var words = list(list);
        return words.get(index % words.size());
    }

    /** A Swedish compound such as "cykelpassager". */
    static String compound(SplittableRandom random) {
        return one("first", random) + one("last", random);
    }

    static String sentences(String list, int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(i -> one(list, random)
                        .replace("{thing}", compound(random))
                        .replace("{subject}", one("english", random))
                        .replace("{place}", one("place", random)))
                .collect(Collectors.joining(" "));
    }

    private static List<String> list(String name) {
        var words = LISTS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no list of words: " + name);
        }
        return words;
    }
}
