package se.datatorg.web.bench.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.record.CatalogRecord;

/**
 * A question and which records should come first.
 *
 * @param kind of question: common, compound, part, inflected, misspelt, place, english, everyday, short, several
 */
record JudgedQuestion(String kind, String text, List<Grade> grades) {
    /** A grade from 1 to 3 for the records whose publisher and titles have the expression in them. */
    record Grade(int points, Pattern records) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;

    JudgedQuestion {
        grades = List.copyOf(grades);
    }

    static JudgedQuestion parse(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("not kind, question and grades: " + line);
        }
        var grades = Stream.of(cells[2].split(";"))
                .map(String::strip)
                .map(JudgedQuestion::grade)
                .toList();
        return new JudgedQuestion(cells[0], cells[1], grades);
    }

    private static Grade grade(String text) {
        var expression = Pattern.compile(text.substring(2), FLAGS);
        return new Grade(Character.digit(text.charAt(0), 10), expression);
    }

    /** What the record is worth as an answer, 0 to 3. */
    int grade(CatalogRecord record) {
        var shown = shown(record);
        return grades.stream()
                .filter(grade -> grade.records().matcher(shown).find())
                .mapToInt(Grade::points)
                .max()
                .orElse(0);
    }

    private static String shown(CatalogRecord record) {
        return record.title().all().stream()
                .map(title -> record.publisher().value() + " | " + title.text())
                .collect(Collectors.joining("\n"));
    }
}
