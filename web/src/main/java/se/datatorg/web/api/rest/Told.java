package se.datatorg.web.api.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.record.Dates;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.Texts;

/** Texts, days and moments as they stand in JSON. */
final class Told {
    private static final String UNTAGGED = "und";

    private Told() {}

    /** A text by language; what the publisher gave no language is {@code und}. */
    static Map<String, String> texts(Texts texts) {
        var byLanguage = new LinkedHashMap<String, String>();
        for (LangText text : texts.all()) {
            byLanguage.putIfAbsent(text.lang().isEmpty() ? UNTAGGED : text.lang(), text.text());
        }
        return byLanguage;
    }

    /** A publisher's date as a day where it is one, otherwise as written. */
    static Optional<String> date(Optional<String> written) {
        return written.map(text -> Dates.day(text).map(Object::toString).orElse(text));
    }

    /** To the second. */
    static Instant moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    /** {@code NOT_MEASURED} as {@code notMeasured}. */
    static String camelCase(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
