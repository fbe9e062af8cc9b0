package se.datatorg.testdata.region;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a publisher has: a subject, and when it came and went.
 *
 * @param number place in the publisher's list, from 0
 * @param begin months before the end of the scenario
 * @param end months before the end of the scenario, when it was taken away again
 * @param years more than 0: a series with a dataset for each of so many years
 * @param service whether a data service serves it
 */
record Holding(int number, Subject subject, int begin, OptionalInt end, int years, boolean service) {
    private static final Pattern FORM =
            Pattern.compile("(?<subject>[a-z-]+)@(?<begin>\\d+)(-(?<end>\\d+))?(x(?<years>\\d+))?(?<api>\\+api)?");

    static Holding parse(int number, String text, Map<String, Subject> subjects) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a holding: " + text);
        }
        var subject = subjects.get(match.group("subject"));
        if (subject == null) {
            throw new IllegalArgumentException("no such subject: " + text);
        }
        var end = match.group("end");
        var years = match.group("years");
        return new Holding(
                number,
                subject,
                Integer.parseInt(match.group("begin")),
                end == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(end)),
                years == null ? 0 : Integer.parseInt(years),
                match.group("api") != null);
    }

    boolean isSeries() {
        return years > 0;
    }
}
