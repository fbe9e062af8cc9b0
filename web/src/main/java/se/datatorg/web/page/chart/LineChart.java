package se.datatorg.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.statistics.SeriesPoint;
import se.datatorg.web.page.frame.Format;

/**
 * One measure over time, drawn for one width: the figures are computed here, the markup is in the template.
 *
 * @param area path under the line
 * @param endText the newest value, written at the line's end
 */
public record LineChart(
        int width,
        int height,
        String label,
        List<GridLine> grid,
        String area,
        String line,
        List<Label> texts,
        long endX,
        long endY,
        String endText) {
    private static final int LEFT = 4;
    private static final int TOP = 24;
    private static final int BOTTOM = 28;
    private static final int END = 72;
    private static final int CLOSEST = 64;

    /** A horizontal line. */
    public record GridLine(String path, String style) {}

    /** Words in the drawing. */
    public record Label(
            long x, long y, String words, @Nullable String anchor) {}

    public LineChart {
        grid = List.copyOf(grid);
        texts = List.copyOf(texts);
    }

    /** The drawing for wide columns. */
    public static LineChart wide(List<SeriesPoint> points, Format format, String label) {
        return new Pen(points, format, 580, 280).draw(label);
    }

    /** The drawing for narrow columns, in which letters stay as large. */
    public static LineChart narrow(List<SeriesPoint> points, Format format, String label) {
        return new Pen(points, format, 340, 240).draw(label);
    }

    /** Knows the scales of one drawing. */
    private static final class Pen {
        private final List<SeriesPoint> points;
        private final Format format;
        private final int width;
        private final int height;
        private final double step;
        private final double top;

        Pen(List<SeriesPoint> points, Format format, int width, int height) {
            this.points = points;
            this.format = format;
            this.width = width;
            this.height = height;
            var highest = points.stream().mapToDouble(SeriesPoint::value).max().orElse(0);
            this.step = step(Math.max(highest, 1));
            this.top = Math.ceil(Math.max(highest, 1) / step) * step;
        }

        LineChart draw(String label) {
            var line = new StringBuilder();
            for (int i = 0; i < points.size(); i++) {
                line.append(i == 0 ? "M" : "L")
                        .append(decimal(x(i)))
                        .append(' ')
                        .append(decimal(y(points.get(i).value())));
            }
            var last = points.size() - 1;
            var value = points.isEmpty() ? 0 : points.get(last).value();
            var area = points.isEmpty()
                    ? ""
                    : line + "L" + decimal(x(last)) + " " + floor() + "L" + LEFT + " " + floor() + "z";
            return new LineChart(
                    width,
                    height,
                    label,
                    grid(),
                    area,
                    line.toString(),
                    texts(),
                    Math.round(x(last)),
                    Math.round(y(value)),
                    format.number(value));
        }

        private List<GridLine> grid() {
            var lines = new ArrayList<GridLine>();
            for (double value = 0; value <= top; value += step) {
                var style = value == 0 ? "base g" : "ax g";
                lines.add(new GridLine("M" + LEFT + " " + Math.round(y(value)) + "H" + (width - END), style));
            }
            return lines;
        }

        private List<Label> texts() {
            var texts = new ArrayList<Label>();
            for (double value = step; value <= top; value += step) {
                texts.add(new Label(LEFT, Math.round(y(value)) - 5, format.number(value), null));
            }
            long taken = -CLOSEST;
            for (int i = 0; i < points.size(); i++) {
                var from = points.get(i).from();
                var x = Math.round(x(i));
                if ((i == 0 ? !januaryBeside() : from.getMonthValue() == 1) && x - taken >= CLOSEST) {
                    texts.add(new Label(x, height - 6L, Integer.toString(from.getYear()), i == 0 ? null : "middle"));
                    taken = x;
                }
            }
            return texts;
        }

        /** Whether a year begins so soon after the first point that its label has the room. */
        private boolean januaryBeside() {
            return IntStream.range(1, points.size())
                    .filter(i -> points.get(i).from().getMonthValue() == 1)
                    .anyMatch(i -> x(i) - x(0) < CLOSEST);
        }

        private double x(int index) {
            var room = width - END - LEFT;
            return points.size() < 2 ? LEFT + room : LEFT + (double) room * index / (points.size() - 1);
        }

        private double y(double value) {
            return floor() - (floor() - TOP) * value / top;
        }

        private int floor() {
            return height - BOTTOM;
        }

        /** A round distance between lines that gives at most five of them. */
        private static double step(double highest) {
            var magnitude = Math.pow(10, Math.floor(Math.log10(highest / 5)));
            for (var factor : new double[] {1, 2, 5, 10}) {
                if (magnitude * factor >= highest / 5) {
                    return Math.max(1, magnitude * factor);
                }
            }
            return Math.max(1, magnitude * 10);
        }

        private static String decimal(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
