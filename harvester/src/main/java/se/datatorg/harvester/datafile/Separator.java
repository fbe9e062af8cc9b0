package se.datatorg.harvester.datafile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands between the cells of a text file: the character that gives the most cells in the most even rows. */
enum Separator {
    SEMICOLON(';', ";"),
    COMMA(',', ","),
    TAB('\t', "tab"),
    BAR('|', "|");

    /** The first line that spreadsheets write to tell each other. */
    private static final Pattern TOLD = Pattern.compile("\\A\"?sep=(.)\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

    private static final int SAMPLE = 128 * 1024;
    private static final int ROWS = 60;

    private final char character;
    private final String label;

    Separator(char character, String label) {
        this.character = character;
        this.label = label;
    }

    char character() {
        return character;
    }

    /** The character itself, or {@code tab}. */
    String label() {
        return label;
    }

    /** Where a comma parts cells, one inside a number may part thousands. */
    boolean allowsDecimalComma() {
        return this == SEMICOLON || this == TAB;
    }

    /** How long the line is in which the file tells its separator; 0 when it has none. */
    static int toldLength(String text) {
        var told = TOLD.matcher(text.substring(0, Math.min(text.length(), 16)));
        return told.find() ? told.end() : 0;
    }

    static Separator of(String text) {
        var told = TOLD.matcher(text.substring(0, Math.min(text.length(), 16)));
        if (told.find()) {
            var character = told.group(1).charAt(0);
            for (var separator : values()) {
                if (separator.character == character) {
                    return separator;
                }
            }
        }
        return best(text.substring(0, Math.min(text.length(), SAMPLE)));
    }

    private static Separator best(String sample) {
        var best = COMMA;
        double most = 0;
        for (var separator : values()) {
            double score = separator.score(sample).orElse(0.0);
            if (score > most) {
                best = separator;
                most = score;
            }
        }
        return best;
    }

    private Optional<Double> score(String sample) {
        var widths = new HashMap<Integer, Integer>();
        int rows = 0;
        try (var reader = CsvReading.reader(sample, this)) {
            for (CsvRecord row : reader) {
                widths.merge(row.getFieldCount(), 1, Integer::sum);
                rows++;
                if (rows == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException broken) {
            // the file is not parted by this character, or not beyond this line: what was read is judged
            rows = widths.values().stream().mapToInt(Integer::intValue).sum();
        }
        int all = rows;
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .max(Map.Entry.comparingByValue())
                .map(usual -> {
                    double share = (double) usual.getValue() / all;
                    return share * share * (usual.getKey() - 1);
                });
    }
}
