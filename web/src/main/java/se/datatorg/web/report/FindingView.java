package se.datatorg.web.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import se.datatorg.catalog.Finding;
import se.datatorg.vocab.Text;

/**
 * A finding as it stands in JSON, in the check's report and in the API alike.
 *
 * @param severity {@code violation}, {@code warning} or {@code info}
 * @param column from 1; absent when only the line is known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FindingView(
        String rule,
        String severity,
        Optional<String> entity,
        Optional<String> property,
        OptionalInt line,
        OptionalInt column,
        Text message,
        Text help,
        boolean repaired,
        int points) {
    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.entity(),
                finding.property(),
                known(finding.place().map(Finding.Place::line)),
                known(finding.place().map(Finding.Place::column)),
                finding.message(),
                finding.help(),
                finding.repaired(),
                finding.points());
    }

    private static OptionalInt known(Optional<Integer> number) {
        return number.filter(value -> value > 0).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
