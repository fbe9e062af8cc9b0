package se.datatorg.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.spell.LevenshteinDistance;
import se.datatorg.search.language.Lexicon;
import se.datatorg.search.language.Word;
import se.datatorg.vocab.Thesaurus;

/** What the thesaurus says of words, whatever their inflection. Read when it is first needed: the dictionary loads late. */
final class Synonyms {
    private static final float NEAR = 0.75f;

    /**
     * What is looked for beside a word.
     *
     * @param weight of finding it, as a share of finding the word
     */
    record Meaning(List<String> words, float weight) {
        Meaning {
            words = List.copyOf(words);
        }
    }

    private final Lexicon lexicon;
    private final Supplier<Known> known;

    /**
     * The thesaurus by dictionary forms.
     *
     * @param single meanings of a word, by each of its forms
     * @param several meanings of words that stand together, by their forms
     * @param longest most words that stand together
     */
    private record Known(Map<String, List<Meaning>> single, Map<String, List<Meaning>> several, int longest) {}

    Synonyms(Thesaurus thesaurus, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.known = new Once<>(() -> read(thesaurus));
    }

    private Known read(Thesaurus thesaurus) {
        var single = new LinkedHashMap<String, List<Meaning>>();
        var several = new LinkedHashMap<String, List<Meaning>>();
        var same = byForms(thesaurus.same());
        int longest = 1;
        for (var entry : thesaurus.meanings().entrySet()) {
            var words = words(entry.getKey());
            var meanings = meanings(entry.getValue(), same);
            longest = Math.max(longest, words.size());
            if (words.size() > 1) {
                put(several, together(words), meanings);
            } else {
                words.forEach(word -> lexicon.forms(word).forEach(form -> put(single, form, meanings)));
            }
        }
        return new Known(single, several, longest);
    }

    private Map<String, List<String>> byForms(Map<String, List<String>> lists) {
        var byForms = new LinkedHashMap<String, List<String>>();
        lists.forEach((word, others) -> byForms.put(together(words(word)), others));
        return byForms;
    }

    /** What is named for a word, and then what is the same as that: <i>busshållplats</i>, hållplats, bus stop. */
    private List<Meaning> meanings(List<String> named, Map<String, List<String>> same) {
        var meanings = new LinkedHashMap<List<String>, Meaning>();
        float weight = IndexSchema.SYNONYM_WEIGHT;
        for (var other : named) {
            meanings.put(words(other), new Meaning(words(other), weight));
            weight = Math.max(IndexSchema.LEAST_SYNONYM_WEIGHT, weight - IndexSchema.SYNONYM_STEP);
        }
        for (var other : named) {
            same.getOrDefault(together(words(other)), List.of())
                    .forEach(further -> meanings.putIfAbsent(
                            words(further), new Meaning(words(further), IndexSchema.FURTHER_SYNONYM_WEIGHT)));
        }
        return List.copyOf(meanings.values());
    }

    private static void put(Map<String, List<Meaning>> all, String key, List<Meaning> meanings) {
        var merged = new LinkedHashSet<>(all.getOrDefault(key, List.of()));
        merged.addAll(meanings);
        all.put(key, List.copyOf(merged));
    }

    private static List<String> words(String text) {
        return Word.of(Word.composed(text)).stream().map(Word::text).toList();
    }

    private String together(List<String> words) {
        var forms = new ArrayList<String>();
        words.forEach(word -> forms.add(lexicon.form(word)));
        return String.join(" ", forms);
    }

    /** How many words from there on the thesaurus knows as one thing; 1 when none. */
    int together(List<String> words, int from) {
        for (int length = Math.min(known.get().longest(), words.size() - from); length > 1; length--) {
            if (known.get().several().containsKey(together(words.subList(from, from + length)))) {
                return length;
            }
        }
        return 1;
    }

    /** What the words, as one thing, also mean. */
    List<Meaning> meanings(List<String> words) {
        if (words.size() > 1) {
            return known.get().several().getOrDefault(together(words), List.of());
        }
        var meanings = new LinkedHashSet<Meaning>();
        for (var form : lexicon.forms(words.getFirst())) {
            meanings.addAll(known.get().single().getOrDefault(form, List.of()));
        }
        meanings.removeIf(meaning -> meaning.words().equals(words));
        return List.copyOf(meanings);
    }

    /** The word of the thesaurus that is most like a misspelt one. */
    Optional<String> nearest(String word) {
        var distance = new LevenshteinDistance();
        return known.get().single().keySet().stream()
                .filter(other -> other.charAt(0) == word.charAt(0) && distance.getDistance(word, other) > NEAR)
                .max((one, other) -> Float.compare(distance.getDistance(word, one), distance.getDistance(word, other)));
    }
}
