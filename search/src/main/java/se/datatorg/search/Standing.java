package se.datatorg.search;

import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.search.DoubleValuesSource;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;

/**
 * What a record is worth beside others with nearly the same title. Tables and lists that are made anew every year or with
 * new definitions stay in catalogues for ever, and would crowd out the one that is kept up.
 */
final class Standing {
    static final DoubleValuesSource VALUES = DoubleValuesSource.fromFloatField(IndexSchema.STANDING);

    /** Share of a score that each year since the title's last one takes away. */
    private static final float A_YEAR = 0.03f;

    private static final int MOST_YEARS = 10;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern REPLACED =
            Pattern.compile("(?iU)(?:^|[(\\[–,-] ?)(?:tidigare definition|upphörd|avslutad|ersatt av|utgången|inaktuell"
                    + "|äldre serie|äldre tabell|superseded|discontinued|deprecated|previous definition|old table)");

    private Standing() {}

    /** 1 for what is current. */
    static float of(CatalogRecord record) {
        return 1 - A_YEAR * Math.clamp(isReplaced(record) ? MOST_YEARS : age(record), 0, MOST_YEARS);
    }

    /** Whether the question is about a year of its own. */
    static boolean isAsked(Question question) {
        return question.words().stream().anyMatch(word -> YEAR.matcher(word).matches());
    }

    private static boolean isReplaced(CatalogRecord record) {
        return Stream.concat(record.title().all().stream(), record.keywords().stream())
                .anyMatch(text -> REPLACED.matcher(text.text()).find());
    }

    /** Years from the last one in the title until the record was changed here; 0 when the title names none. */
    private static long age(CatalogRecord record) {
        int now = record.changed().atZone(ZoneOffset.UTC).getYear();
        var last = record.title().all().stream()
                .map(Standing::lastYear)
                .flatMapToLong(OptionalLong::stream)
                .max();
        return last.isPresent() ? now - last.getAsLong() : 0;
    }

    private static OptionalLong lastYear(LangText title) {
        return YEAR.matcher(title.text())
                .results()
                .map(MatchResult::group)
                .mapToLong(Long::parseLong)
                .max();
    }
}
