package se.datatorg.web.page.develop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.datatorg.web.page.frame.Format;

/**
 * A bar for each row of an answer whose second column is of numbers.
 *
 * @param height of the drawing; it is {@link #WIDTH} wide
 * @param more rows that have no bar, because there are too many
 */
public record AnswerChart(int height, List<Bar> bars, int more) {
    public static final int WIDTH = 720;
    private static final int MOST = 40;
    private static final int ROW = 26;
    private static final int LABEL = 250;
    private static final int VALUE = 70;
    private static final int LONGEST = 34;

    public AnswerChart {
        bars = List.copyOf(bars);
    }

    /** A bar: where it stands, how long it is, and what it says. */
    public record Bar(int y, int x, double width, String label, String value) {
        /** Where the text's foot is. */
        public int foot() {
            return y + 15;
        }

        public double end() {
            return x + width + 6;
        }
    }

    /** The chart; none when the second column is not of numbers from 0, or there are fewer than two rows. */
    static Optional<AnswerChart> of(List<List<SparqlView.Cell>> rows, Format format) {
        var values = new ArrayList<Double>();
        for (var row : rows) {
            var number = row.size() < 2 ? null : number(row.get(1).text());
            if (number == null) {
                return Optional.empty();
            }
            values.add(number);
        }
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return rows.size() < 2 || most <= 0 ? Optional.empty() : Optional.of(drawn(rows, values, most, format));
    }

    private static AnswerChart drawn(
            List<List<SparqlView.Cell>> rows, List<Double> values, double most, Format format) {
        int count = Math.min(MOST, rows.size());
        var bars = new ArrayList<Bar>();
        for (int row = 0; row < count; row++) {
            double width = Math.max(1, values.get(row) / most * (WIDTH - LABEL - VALUE));
            double value = values.get(row);
            bars.add(new Bar(
                    row * ROW,
                    LABEL,
                    Math.round(width * 10) / 10.0,
                    shortened(rows.get(row).getFirst().text()),
                    format.number(value)));
        }
        return new AnswerChart(count * ROW, bars, rows.size() - count);
    }

    private static @Nullable Double number(String text) {
        return text.matches("\\d{1,15}(\\.\\d{1,15})?") ? Double.valueOf(text) : null;
    }

    /** The last part of an address says more than its beginning. */
    private static String shortened(String label) {
        var said = label.startsWith("http") ? label.replaceFirst("^.*[/#](?=.)", "") : label;
        return said.length() > LONGEST ? said.substring(0, LONGEST - 1) + "…" : said;
    }
}
