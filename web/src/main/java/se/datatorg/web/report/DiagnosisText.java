package se.datatorg.web.report;

import java.util.List;
import se.datatorg.catalog.quality.Dimension;
import se.datatorg.catalog.quality.Score;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.vocab.Lang;

/** A diagnosis for terminals: plain text, at most 80 columns wide unless a single word is longer. */
public final class DiagnosisText {
    private static final int WIDTH = 80;
    private static final int MESSAGES = 3;
    private static final String INDENT = "    ";
    private final Lang lang;
    private final ReportWords words;

    public DiagnosisText(Lang lang) {
        this.lang = lang;
        this.words = new ReportWords(lang);
    }

    public String print(Diagnosis diagnosis) {
        var text = new StringBuilder();
        wrapped(words.heading(diagnosis), "", text);
        wrapped(diagnosis.feed(), "", text);
        diagnosis.syntax().ifPresent(syntax -> wrapped(words.contents(diagnosis), "", text));
        var groups = FindingsOfRule.of(diagnosis.findings());
        groups.forEach(group -> print(group, text));
        if (groups.isEmpty()) {
            text.append('\n');
            wrapped(words.nothing(), "", text);
        }
        diagnosis.score().ifPresent(score -> print(score, text));
        return text.toString();
    }

    private void print(FindingsOfRule group, StringBuilder text) {
        text.append('\n');
        var head = words.severity(group.severity()) + "  " + group.rule().name() + "  ("
                + words.places(group.findings().size()) + ")";
        wrapped(head, "", text);
        group.messages(lang, MESSAGES).forEach(message -> wrapped(message, INDENT, text));
        long rest = group.countMessages(lang) - MESSAGES;
        if (rest > 0) {
            wrapped(words.more(rest), INDENT, text);
        }
        if (!group.lines().isEmpty()) {
            wrapped(words.lines(group.lines()), INDENT, text);
        }
        wrapped(words.mend() + group.help(lang), INDENT, text);
        if (group.repaired()) {
            wrapped(words.repaired(), INDENT, text);
        }
    }

    private void print(Score score, StringBuilder text) {
        text.append('\n');
        wrapped(words.score(score), "", text);
        for (var dimension : Dimension.values()) {
            text.append("%s%-22s %6s / %d%n"
                    .formatted(
                            INDENT, dimension.label().in(lang), words.number(score.points(dimension)), dimension.max())
                    .replace("\r\n", "\n"));
        }
    }

    /** Breaks between words; a longer word, an address for instance, stands whole on its line. */
    private static void wrapped(String paragraph, String indent, StringBuilder text) {
        int column = indent.length();
        text.append(indent);
        boolean first = true;
        for (var word : List.of(paragraph.strip().split("\\s+"))) {
            if (!first && column + 1 + word.length() > WIDTH) {
                text.append('\n').append(indent);
                column = indent.length();
                first = true;
            }
            text.append(first ? "" : " ").append(printable(word));
            column += word.length() + (first ? 0 : 1);
            first = false;
        }
        text.append('\n');
    }

    /** A feed's words must not steer the terminal. */
    private static String printable(String word) {
        return word.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
