package se.datatorg.search.language;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Which terms a word is indexed by, and which terms a word somebody looks for is found by. */
public final class Lexicon {
    /** Words of either language whose terms are kept, about half a kilobyte each. */
    private static final int CACHED = 50_000;

    private final SwedishStems swedish = new SwedishStems();
    private final Compounds compounds;
    private final Remembered<WordForms> swedishForms =
            new Remembered<>(CACHED, word -> WordForms.of(word, swedishTerms(word)));
    private final Remembered<WordForms> englishForms =
            new Remembered<>(CACHED, word -> WordForms.of(word, englishTerms(word)));
    private final Set<String> stopwords = Set.copyOf(WordFile.lines("stopwords.txt"));
    private final Set<String> weak = Set.copyOf(WordFile.lines("weakwords.txt"));

    /** Begins to load what takes long, beside the caller: whoever makes one a little later waits less for its words. */
    public static void prepare() {
        SwedishStems.prepare();
    }

    public Lexicon() {
        compounds = new Compounds(swedish, WordFile.lines("parts.txt"));
    }

    private Lexicon(List<String> parts) {
        compounds = new Compounds(swedish, parts);
    }

    /** One that takes every word as a whole, to measure what taking apart is worth. */
    public static Lexicon withoutCompounds() {
        return new Lexicon(List.of());
    }

    /** Whether the word says nothing about a subject: <i>och</i>, <i>the</i>. */
    public boolean isStopword(String word) {
        return stopwords.contains(word);
    }

    /** Whether the word tells the form of what is sought rather than its subject: <i>karta</i>, <i>antal</i>. */
    public boolean isWeak(String word) {
        return weak.contains(word);
    }

    /** All terms that a word of a text stands for. */
    public WordForms indexed(String word, boolean english) {
        return english ? englishForms.get(word) : swedishForms.get(word);
    }

    private static Collection<String> englishTerms(String word) {
        return List.of(Layer.EXACT.term(word), Layer.ENGLISH.term(englishStem(word)));
    }

    private Collection<String> swedishTerms(String word) {
        var terms = new LinkedHashSet<String>();
        terms.add(Layer.EXACT.term(word));
        addStems(terms, swedish.of(word), Layer.STEM, Layer.FOLDED);
        addFolded(terms, word, Layer.FOLDED);
        for (var piece : Compounds.findableBy(compounds.split(word))) {
            addStems(terms, swedish.of(piece), Layer.PART, Layer.PART_FOLDED);
        }
        return terms;
    }

    private static void addStems(Collection<String> terms, Set<String> stems, Layer plain, Layer folded) {
        for (var stem : new TreeSet<>(stems)) {
            terms.add(plain.term(stem));
            addFolded(terms, stem, folded);
        }
    }

    private static void addFolded(Collection<String> terms, String word, Layer layer) {
        var folded = Folding.fold(word);
        if (!folded.equals(word)) {
            terms.add(layer.term(folded));
        }
    }

    /** The terms that a sought word is found by, layer by layer. */
    public Map<Layer, Set<String>> sought(String word) {
        var stems = swedish.of(word);
        var sought = new EnumMap<Layer, Set<String>>(Layer.class);
        sought.put(Layer.EXACT, Set.of(Layer.EXACT.term(word)));
        sought.put(Layer.STEM, terms(stems, Layer.STEM));
        if (!swedish.knows(word)) {
            // "elev" is a pupil, not the stem of "elevator".
            sought.put(Layer.ENGLISH, Set.of(Layer.ENGLISH.term(englishStem(word))));
        }
        sought.put(Layer.FOLDED, folded(with(stems, word), Layer.STEM, Layer.FOLDED));
        sought.put(Layer.PART, terms(stems, Layer.PART));
        sought.put(Layer.PART_FOLDED, folded(with(stems, word), Layer.PART, Layer.PART_FOLDED));
        return sought;
    }

    /** Whether it is a Swedish word as it stands, and not the beginning of one. */
    public boolean isFinished(String word) {
        return swedish.knows(word);
    }

    /** The parts of a compound; empty for other words. */
    public List<String> pieces(String word) {
        return compounds.split(word);
    }

    /** What neighbouring parts of a compound of three or more make together: <i>badplats</i> of <i>badplatskarta</i>. */
    public Set<String> joined(List<String> pieces) {
        var joined = new LinkedHashSet<>(Compounds.findableBy(pieces));
        pieces.forEach(joined::remove);
        return joined;
    }

    /** One dictionary form, to compare whole titles by. */
    public String stem(String word) {
        return swedish.of(word).stream().sorted().findFirst().orElse(word);
    }

    /** All dictionary forms of a word of either language, and the word itself. */
    public Set<String> forms(String word) {
        var forms = with(swedish.of(word), word);
        if (!swedish.knows(word)) {
            forms.add(englishStem(word));
        }
        return forms;
    }

    /** One dictionary form of a word of either language. */
    public String form(String word) {
        return swedish.knows(word) ? stem(word) : englishStem(word);
    }

    private static Set<String> with(Set<String> stems, String word) {
        var all = new LinkedHashSet<>(stems);
        all.add(word);
        return all;
    }

    private static Set<String> terms(Set<String> words, Layer layer) {
        return words.stream().map(layer::term).collect(Collectors.toUnmodifiableSet());
    }

    /** Unmarked words find marked ones, and the other way round. */
    private static Set<String> folded(Set<String> words, Layer plain, Layer folded) {
        var terms = new LinkedHashSet<String>();
        for (var word : words) {
            var without = Folding.fold(word);
            terms.add(folded.term(without));
            if (!without.equals(word)) {
                terms.add(plain.term(without));
            }
        }
        return terms;
    }

    private static String englishStem(String word) {
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
