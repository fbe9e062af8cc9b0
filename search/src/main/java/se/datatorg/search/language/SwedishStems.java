package se.datatorg.search.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * The dictionary forms of Swedish words: from our own short list where the dictionary errs, else all that the dictionary
 * gives, else what the suffix rules leave. The dictionary takes half a second to load, so that it loads beside the caller.
 */
final class SwedishStems {
    private static final String DICTIONARY = "/org/languagetool/resource/sv/hunspell/sv_SE";
    /** Enough for the words of a hundred thousand records; past it the cache begins anew. */
    private static final int CACHED = 200_000;

    /** Loaded once, beside whoever needs it first. */
    private static final FutureTask<Dictionary> LOADING = new FutureTask<>(SwedishStems::load);

    private final Map<String, Set<String>> own = new HashMap<>();
    private final Remembered<Set<String>> known = new Remembered<>(CACHED, this::compute);

    SwedishStems() {
        prepare();
        for (var line : WordFile.lines("stems.txt")) {
            var cells = line.split("\\s+");
            own.put(cells[0], Set.of(Arrays.copyOfRange(cells, 1, cells.length)));
        }
    }

    /** Begins to load the dictionary, beside the caller, unless that has begun. */
    static void prepare() {
        // a task runs once, however many threads are given it
        Thread.ofPlatform().daemon().name("swedish-dictionary").start(LOADING);
    }

    /** At least one; the word itself when nothing is known about it. */
    Set<String> of(String word) {
        return known.get(word);
    }

    /** Whether it is a finished word of the dictionary. */
    boolean knows(String word) {
        return own.containsKey(word) || !roots(word).isEmpty();
    }

    private Set<String> compute(String word) {
        var listed = own.get(word);
        if (listed != null) {
            return listed;
        }
        if (!word.chars().allMatch(Character::isLetter)) {
            return Set.of(word);
        }
        var roots = roots(word);
        return roots.isEmpty() ? Set.of(bySuffix(word)) : Set.copyOf(roots);
    }

    private static String bySuffix(String word) {
        var stemmer = new SwedishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** A Hunspell is not safe for several threads, its dictionary is. */
    private static List<String> roots(String word) {
        return new Hunspell(dictionary()).getRoots(word);
    }

    private static Dictionary dictionary() {
        try {
            return LOADING.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the dictionary was loading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the Swedish dictionary could not be loaded", e);
        }
    }

    private static Dictionary load() {
        try (var affixes = open(".aff");
                var words = open(".dic")) {
            return new Dictionary(affixes, List.of(words), true, SortingStrategy.inMemory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String extension) {
        var in = SwedishStems.class.getResourceAsStream(DICTIONARY + extension);
        if (in == null) {
            throw new IllegalStateException("missing Swedish dictionary " + DICTIONARY + extension);
        }
        return in;
    }
}
