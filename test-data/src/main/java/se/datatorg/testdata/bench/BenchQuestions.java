package se.datatorg.testdata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What visitors of the generated region ask, made up from a seed; no two questions are the same. */
public final class BenchQuestions {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long seed;

    /** Questions of that seed. */
    public BenchQuestions(long seed) {
        this.seed = seed;
    }

    /**
     * A search narrowed in two facets.
     *
     * @param text compounds, parts of compounds, keywords and places
     * @param themes codes, of which a hit has one
     * @param formats codes, of which a hit has one
     */
    public record Question(String text, List<String> themes, List<String> formats) {
        public Question {
            themes = List.copyOf(themes);
            formats = List.copyOf(formats);
        }
    }

    /** The question of that number. */
    public Question question(int number) {
        var random = random(number);
        var text = switch (number % 4) {
            case 0 -> Words.compound(random);
            case 1 -> Words.one("last", random) + " " + Words.one("place", random);
            case 2 -> Words.one("keyword", random) + " " + Words.one("last", random);
            default -> Words.compound(random) + " " + Words.one("place", random);
        };
        return new Question(text, some("theme", random), some("code", random));
    }

    /** The beginning of a word, as somebody types it: two letters or more. */
    public String beginning(int number) {
        var random = random(-1 - number);
        var word = number % 2 == 0 ? Words.compound(random) : Words.one("keyword", random);
        return word.substring(0, Math.min(word.length(), 2 + random.nextInt(6)));
    }

    private static List<String> some(String list, SplittableRandom random) {
        var values = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var value = Words.one(list, random);
            if (!values.contains(value)) {
                values.add(value);
            }
        }
        return values;
    }

    private SplittableRandom random(int number) {
        return new SplittableRandom(seed + MIX * (number + 7_919L));
    }
}
