package se.datatorg.web.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import se.datatorg.catalog.quality.Score;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Severity;
import se.datatorg.vocab.Text;

/** What the report says in words of its own, in one language. */
record ReportWords(Lang lang) {
    String heading(Diagnosis diagnosis) {
        if (diagnosis.syntax().isEmpty()) {
            return in("Flödet går inte att läsa", "The feed could not be read");
        }
        long mend = diagnosis.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.rule())
                .distinct()
                .count();
        if (mend == 0) {
            return in("Flödet är felfritt", "The feed has no faults");
        }
        return mend == 1
                ? in("1 sak att rätta", "1 thing to mend")
                : in(mend + " saker att rätta", mend + " things to mend");
    }

    /** What is in the feed, counted; nothing that is not there is mentioned, except datasets. */
    String contents(Diagnosis diagnosis) {
        var parts = new java.util.ArrayList<String>();
        diagnosis.syntax().ifPresent(parts::add);
        parts.add(counted(diagnosis.triples(), "trippel", "tripplar", "triple", "triples"));
        parts.add(counted(diagnosis.datasets(), "datamängd", "datamängder", "dataset", "datasets"));
        parts.add(
                counted(diagnosis.distributions(), "distribution", "distributioner", "distribution", "distributions"));
        if (diagnosis.series() > 0) {
            parts.add(counted(diagnosis.series(), "serie", "serier", "series", "series"));
        }
        if (diagnosis.services() > 0) {
            parts.add(counted(diagnosis.services(), "datatjänst", "datatjänster", "data service", "data services"));
        }
        return String.join(", ", parts);
    }

    String score(Score score) {
        return in("Metadatakvalitet: ", "Metadata quality: ")
                + number(score.points())
                + in(" av ", " of ")
                + Score.MAX
                + in(" poäng, ", " points, ")
                + score.band().label().in(lang).toLowerCase(Locale.ROOT);
    }

    String severity(Severity severity) {
        return switch (severity) {
            case VIOLATION -> in("Fel", "Fault");
            case WARNING -> in("Varning", "Warning");
            case INFO -> in("Tips", "Tip");
        };
    }

    String places(int count) {
        return counted(count, "ställe", "ställen", "place", "places");
    }

    String lines(String lines) {
        return in("Rad ", "Line ") + lines;
    }

    String repaired() {
        return in(
                "Vi rättar det när vi läser, men rätta gärna i källan.",
                "We mend it as we read, but do mend the source.");
    }

    String mend() {
        return in("Så rättar du: ", "How to mend it: ");
    }

    String more(long count) {
        return in("och " + count + " till", "and " + count + " more");
    }

    String nothing() {
        return in("Inget att rätta.", "Nothing to mend.");
    }

    String number(double value) {
        var symbols = DecimalFormatSymbols.getInstance(lang == Lang.SV ? Locale.of("sv", "SE") : Locale.ENGLISH);
        return new DecimalFormat("#,##0.#", symbols).format(value);
    }

    String in(String sv, String en) {
        return new Text(sv, en).in(lang);
    }

    private String counted(long count, String sv1, String sv, String en1, String en) {
        List<String> words = count == 1 ? List.of(sv1, en1) : List.of(sv, en);
        return number((double) count) + " " + in(words.getFirst(), words.getLast());
    }
}
