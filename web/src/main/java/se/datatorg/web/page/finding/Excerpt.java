package se.datatorg.web.page.finding;

import java.util.List;
import java.util.stream.IntStream;

/** A few lines of a feed around the one at fault. */
final class Excerpt {
    private static final int AROUND = 2;
    private static final int LONGEST = 300;

    private Excerpt() {}

    static List<FindingGroup.Line> around(int line, List<String> lines) {
        if (line < 1 || line > lines.size()) {
            return List.of();
        }
        return IntStream.rangeClosed(Math.max(1, line - AROUND), Math.min(lines.size(), line + 1))
                .mapToObj(number -> new FindingGroup.Line(number, shortened(lines.get(number - 1)), number == line))
                .toList();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
