package se.datatorg.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.search.language.Folding;
import se.datatorg.search.language.Lexicon;
import se.datatorg.search.language.Word;

/** Finds a municipality, or a place in one, in what was typed. */
final class Places {
    private static final int MOST_WORDS = 3;
    private static final Set<String> BEFORE = Set.of(
            "i", "på", "från", "inom", "kring", "runt", "omkring", "nära", "vid", "för", "in", "of", "from", "near",
            "at", "around", "till");
    private static final Set<String> AFTER = Set.of(
            "kommun", "kommunen", "kommuns", "kommunens", "stad", "stads", "municipality", "city", "tätort", "området");

    private final Lexicon lexicon;
    private final Map<String, Named> byName = new HashMap<>();

    private record Named(Wording.Municipality municipality, String place) {}

    /**
     * A place found.
     *
     * @param words that say the place
     * @param rest the other words, without the preposition before the place
     */
    record Found(Wording.Municipality municipality, String place, List<String> words, List<String> rest) {
        PlaceFound shown() {
            return new PlaceFound(place, municipality.publisher(), municipality.name(), String.join(" ", rest), true);
        }
    }

    Places(List<Wording.Municipality> municipalities, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (var municipality : municipalities) {
            municipality.places().forEach(place -> learn(municipality, place));
        }
        // A municipality's own name means that municipality, whatever else is called so.
        municipalities.forEach(municipality -> learn(municipality, municipality.name()));
    }

    private void learn(Wording.Municipality municipality, String place) {
        var name = Word.of(Word.composed(place)).stream().map(Word::text).collect(Collectors.joining(" "));
        var named = new Named(municipality, place);
        for (var form : name.endsWith("s") ? List.of(name) : List.of(name, name + "s")) {
            byName.put(form, named);
            byName.putIfAbsent(Folding.fold(form), named);
        }
    }

    /** The last place named; a name that is also an ordinary word (<i>mark</i>, <i>vara</i>) must be said to be a place. */
    Optional<Found> find(List<String> words) {
        for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
            for (int from = words.size() - length; from >= 0; from--) {
                var named = byName.get(String.join(" ", words.subList(from, from + length)));
                if (named != null && isMeant(words, from, from + length)) {
                    return Optional.of(found(named, words, from, from + length));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isMeant(List<String> words, int from, int to) {
        return to - from > 1
                || !lexicon.isFinished(words.get(from))
                || (from > 0 && BEFORE.contains(words.get(from - 1)))
                || (to < words.size() && AFTER.contains(words.get(to)));
    }

    private static Found found(Named named, List<String> words, int from, int to) {
        int start = from > 0 && BEFORE.contains(words.get(from - 1)) ? from - 1 : from;
        int end = to < words.size() && AFTER.contains(words.get(to)) ? to + 1 : to;
        var rest = new ArrayList<>(words.subList(0, start));
        rest.addAll(words.subList(end, words.size()));
        return new Found(named.municipality(), named.place(), List.copyOf(words.subList(from, to)), List.copyOf(rest));
    }
}
