package se.datatorg.search;

import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;

/**
 * What a record is worth beside others with nearly the same title. Tables and lists that are made anew every year or with
 * new definitions stay in catalogues for ever, and would crowd out the one that is kept up.
 */
final class Standing {
    /** Share of a score that each year since the title's last one takes away. */
    private static final float A_YEAR = 0.03f;

    private static final int MOST_YEARS = 10;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d{3})");
    private static final Pattern REPLACED = Pattern.compile(
            "(?iU)(^|[(\\[–-] ?)(tidigare|upphörd|avslutad|ersatt|utgången|inaktuell|arkiverad|historisk"
                    + "|superseded|discontinued|deprecated|archived|previous)\\b");

    private Standing() {}

    /** 1 for what is current. */
    static float of(CatalogRecord record) {
        int now = record.changed().atZone(ZoneOffset.UTC).getYear();
        return 1
                - A_YEAR
                        * Math.clamp(
                                titles(record)
                                        .mapToLong(title -> age(title, now))
                                        .min()
                                        .orElse(0),
                                0,
                                MOST_YEARS);
    }

    private static Stream<String> titles(CatalogRecord record) {
        return record.title().all().stream().map(LangText::text);
    }

    private static long age(String title, int now) {
        if (REPLACED.matcher(title).find()) {
            return MOST_YEARS;
        }
        return YEAR.matcher(title).results().mapToLong(year -> Long.parseLong(year.group())).max().stream()
                .map(last -> now - last)
                .findFirst()
                .orElse(0);
    }

    /** Whether the question is about a year of its own. */
    static boolean isAsked(Question question) {
        return question.words().stream().anyMatch(word -> YEAR.matcher(word).matches());
    }
}
