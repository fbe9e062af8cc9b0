package se.datatorg.web.page.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.datatorg.vocab.Lang;

class WordsTest {
    private static final Pattern USE = Pattern.compile("\\.([tn])\\(\\s*\"([a-zA-Z0-9.]+)\"");
    private static final Pattern PASSED_ON = Pattern.compile("count\\(\"([a-zA-Z0-9.]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(
                new TreeSet<>(Words.in(Lang.SV).keys()),
                new TreeSet<>(Words.in(Lang.EN).keys()));
    }

    @Test
    void bothLanguagesHaveTheSamePlacesForValues() {
        for (var key : Words.in(Lang.SV).keys()) {
            if (!key.endsWith(".one")) {
                assertEquals(places(Words.in(Lang.SV), key), places(Words.in(Lang.EN), key), key);
            }
        }
    }

    @Test
    void everyWordThatIsUsedExistsAndEveryWordThatExistsIsUsed() throws IOException {
        var used = new TreeSet<String>();
        for (var folder : new String[] {"src/main/jte", "src/main/java"}) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    collect(Files.readString(file), used);
                }
            }
        }
        var known = Words.in(Lang.SV).keys().stream()
                .filter(key -> !key.startsWith("metric."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(known, used);
    }

    @Test
    void noTextHasExclamationMarksOrDashesBetweenClauses() {
        for (var lang : Lang.values()) {
            for (var key : Words.in(lang).keys()) {
                var text = Words.in(lang).t(key);
                assertTrue(text.indexOf('!') < 0 && !text.contains(" – "), key + ": " + text);
            }
        }
    }

    private static void collect(String source, Set<String> used) {
        var uses = USE.matcher(source);
        while (uses.find()) {
            if (uses.group(1).equals("n")) {
                used.add(uses.group(2) + ".one");
                used.add(uses.group(2) + ".many");
            } else if (!uses.group(2).equals("metric.")) {
                used.add(uses.group(2));
            }
        }
        var passed = PASSED_ON.matcher(source);
        while (passed.find()) {
            used.add(passed.group(1) + ".one");
            used.add(passed.group(1) + ".many");
        }
    }

    private static Set<String> places(Words words, String key) {
        return PLACE.matcher(words.t(key))
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
