package se.datatorg.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.datatorg.search.language.Layer;
import se.datatorg.search.language.Lexicon;
import se.datatorg.search.language.WordForms;

/** Which words of a shown text were looked for, and in which sense. */
final class Marks {
    /** A sought word, as typed, and how a text's word is one with it. */
    record Mark(String sought, Reason.How how) {}

    private final Lexicon lexicon;
    private final Map<String, Mark> byTerm = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();
    /** Texts have many words in common, and the same text is looked at for its marks and for its reasons. */
    private final Map<String, Optional<Mark>> ofSwedish = new ConcurrentHashMap<>();

    private final Map<String, Optional<Mark>> ofEnglish = new ConcurrentHashMap<>();

    Marks(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Words that are {@code word} are looked for because {@code sought} was typed. */
    void add(String sought, String word, Reason.How how) {
        lexicon.sought(word).forEach((layer, terms) -> put(sought, terms, inLayer(layer, how)));
    }

    void addBeginning(String typed) {
        beginnings.put(typed, typed);
    }

    private static Reason.How inLayer(Layer layer, Reason.How how) {
        boolean inside = layer == Layer.PART || layer == Layer.PART_FOLDED;
        return inside && how == Reason.How.SAME ? Reason.How.CONTAINS : how;
    }

    private void put(String sought, Set<String> terms, Reason.How how) {
        for (var term : terms) {
            byTerm.merge(term, new Mark(sought, how), Marks::closer);
        }
    }

    private static Mark closer(Mark one, Mark other) {
        return other.how().compareTo(one.how()) < 0 ? other : one;
    }

    boolean isEmpty() {
        return byTerm.isEmpty() && beginnings.isEmpty();
    }

    /** Why the word of a text is marked; empty when it is not. Asked when all marks have been added. */
    Optional<Mark> of(String word, boolean english) {
        return (english ? ofEnglish : ofSwedish)
                .computeIfAbsent(word, unknown -> of(lexicon.indexed(unknown, english)));
    }

    private Optional<Mark> of(WordForms word) {
        return word.names().stream()
                .map(byTerm::get)
                .filter(java.util.Objects::nonNull)
                .reduce(Marks::closer)
                .or(() -> beginning(word.word()));
    }

    private Optional<Mark> beginning(String word) {
        return beginnings.keySet().stream()
                .filter(word::startsWith)
                .findFirst()
                .map(typed -> new Mark(typed, Reason.How.BEGINNING));
    }
}
