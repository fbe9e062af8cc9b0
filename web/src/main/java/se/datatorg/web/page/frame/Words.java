package se.datatorg.web.page.frame;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.vocab.Lang;

/** The words of the pages in one language, by key. A key that is missing is our mistake. */
public final class Words {
    /** The pages of records have a file of their own. */
    private static final List<String> FILES = List.of("words", "record");

    private static final Map<Lang, Words> ALL = Map.of(Lang.SV, load(Lang.SV), Lang.EN, load(Lang.EN));
    private final Lang lang;
    private final Map<String, String> byKey;

    private Words(Lang lang, Map<String, String> byKey) {
        this.lang = lang;
        this.byKey = byKey;
    }

    public static Words in(Lang lang) {
        return java.util.Objects.requireNonNull(ALL.get(lang));
    }

    /** The words of that key, with {@code {0}}, {@code {1}}… filled; numbers come formatted by {@link Format}. */
    public String t(String key, Object... values) {
        var words = byKey.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            words = words.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return words;
    }

    /** The words for so many of something: one or many. */
    public String n(String key, long count) {
        return t(count == 1 ? key + ".one" : key + ".many", Format.in(lang).number(count));
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    private static Words load(Lang lang) {
        var all = new HashMap<String, String>();
        FILES.forEach(file -> all.putAll(load(file + "_" + lang.tag() + ".properties")));
        return new Words(lang, Map.copyOf(all));
    }

    private static Map<String, String> load(String file) {
        try (var in = Words.class.getResourceAsStream("/se/datatorg/web/page/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
