package se.datatorg.harvester.datafile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the type of a column. It begins with all of them and gives up each at the first cell that does not fit, so a type
 * that is left fits every row. Leading zeros, and more digits than a number keeps, are codes and stay text.
 */
final class ColumnGuess {
    private static final Set<String> YES_OR_NO = Set.of("true", "false", "ja", "nej", "yes", "no", "sant", "falskt");
    private static final int LONGEST = 40;

    /** In the order of preference. */
    private enum Form {
        BOOLEAN(ColumnType.BOOLEAN, "[A-Za-z]{2,6}"),
        WHOLE(ColumnType.WHOLE, "-?(0|[1-9]\\d{0,14})"),
        POINT(ColumnType.DECIMAL, "-?(0|[1-9]\\d{0,14})(\\.\\d{1,17})?([eE][+-]?\\d{1,3})?"),
        COMMA(ColumnType.DECIMAL, "-?(0|[1-9]\\d{0,14})(,\\d{1,17})?"),
        DATE(ColumnType.DATE, "\\d{4}-\\d\\d-\\d\\d"),
        MOMENT(
                ColumnType.MOMENT,
                "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:?\\d\\d)?");

        private final ColumnType type;
        private final Pattern pattern;

        Form(ColumnType type, String pattern) {
            this.type = type;
            this.pattern = Pattern.compile(pattern);
        }

        boolean fits(String text) {
            return text.length() <= LONGEST && pattern.matcher(text).matches() && isReal(text);
        }

        private boolean isReal(String text) {
            return switch (this) {
                case BOOLEAN -> YES_OR_NO.contains(text.toLowerCase(Locale.ROOT));
                case DATE, MOMENT -> isDay(text.substring(0, "2026-11-21".length()));
                case WHOLE, POINT, COMMA -> true;
            };
        }
    }

    private final Set<Form> possible;
    private boolean filled;

    /** @param decimalComma whether a comma may stand between the whole and its parts */
    ColumnGuess(boolean decimalComma) {
        possible = decimalComma ? EnumSet.allOf(Form.class) : EnumSet.complementOf(EnumSet.of(Form.COMMA));
    }

    void see(Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        filled = true;
        var text = cell.text().strip();
        if (cell.isText()) {
            possible.removeIf(form -> form.type != ColumnType.DATE && form.type != ColumnType.MOMENT);
        }
        possible.removeIf(form -> !form.fits(text));
    }

    ColumnType type() {
        if (!filled) {
            return ColumnType.EMPTY;
        }
        return possible.stream().findFirst().map(form -> form.type).orElse(ColumnType.TEXT);
    }

    /** Whether the text could be a value rather than a column's name. */
    static boolean isValue(String text) {
        var plain = text.strip();
        return Form.POINT.fits(plain) || Form.COMMA.fits(plain) || Form.DATE.fits(plain) || Form.MOMENT.fits(plain);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException notADay) {
            // 2024-13-99 is written like a day and is none
            return false;
        }
    }
}
