package se.datatorg.web.report;

import static se.datatorg.web.report.Html.escaped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.quality.Dimension;
import se.datatorg.catalog.quality.Score;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.vocab.Lang;

/** A diagnosis as a page that needs nothing else: to keep, to send, to open from disk. */
public final class DiagnosisHtml {
    private static final int MESSAGES = 5;
    private static final String STYLE = style();
    private final Lang lang;
    private final ReportWords words;

    public DiagnosisHtml(Lang lang) {
        this.lang = lang;
        this.words = new ReportWords(lang);
    }

    public String print(Diagnosis diagnosis) {
        var heading = escaped(words.heading(diagnosis));
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s: %s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p><code>%s</code></p>
                %s</main>
                </body>
                </html>
                """.formatted(
                        lang.tag(),
                        heading,
                        escaped(diagnosis.feed()),
                        STYLE,
                        heading,
                        escaped(diagnosis.feed()),
                        body(diagnosis));
    }

    private String body(Diagnosis diagnosis) {
        var contents = diagnosis.syntax().isPresent() ? paragraph(words.contents(diagnosis)) : "";
        var score = diagnosis.score().map(this::score).orElse("");
        var groups = FindingsOfRule.of(diagnosis.findings());
        var findings = groups.isEmpty()
                ? paragraph(words.nothing())
                : groups.stream().map(this::section).collect(Collectors.joining());
        return contents + score + findings;
    }

    private String section(FindingsOfRule group) {
        var messages = group.messages(lang, MESSAGES).stream();
        long rest = group.countMessages(lang) - MESSAGES;
        var items = Stream.concat(messages, rest > 0 ? Stream.of(words.more(rest)) : Stream.empty())
                .map(message -> "<li>" + escaped(message) + "</li>\n")
                .collect(Collectors.joining());
        return "<section>\n<h2>%s: <code>%s</code> (%s)</h2>\n<ul>\n%s</ul>\n"
                        .formatted(
                                escaped(words.severity(group.severity())),
                                escaped(group.rule().name()),
                                escaped(words.places(group.findings().size())),
                                items)
                + (group.lines().isEmpty() ? "" : paragraph(words.lines(group.lines())))
                + paragraph(words.mend() + group.help(lang))
                + (group.repaired() ? paragraph(words.repaired()) : "")
                + "</section>\n";
    }

    private String score(Score score) {
        var rows = Stream.of(Dimension.values())
                .map(dimension -> "<tr><th scope=\"row\">%s</th><td>%s / %d</td></tr>\n"
                        .formatted(
                                escaped(dimension.label().in(lang)),
                                words.number(score.points(dimension)),
                                dimension.max()))
                .collect(Collectors.joining());
        return paragraph(words.score(score)) + "<table>\n" + rows + "</table>\n";
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>\n";
    }

    private static String style() {
        try (var in = Objects.requireNonNull(DiagnosisHtml.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
