package se.datatorg.harvester.read;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RiotException;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.Syntax;

/**
 * Turtle and TriG. A syntax error cannot be passed safely, so the document is refused with its line; but what trips the
 * parser and can be told for certain is mended in the text, and then it is read once more.
 */
final class TurtleReading {

    /** Text that the parser cannot pass: what it looks like, and what was meant. Lines stay where they are. */
    private record TextRepair(String rule, Pattern wrong, String right) {}

    private static final List<TextRepair> REPAIRS = List.of(
            new TextRepair("iri-double-bracket", Pattern.compile("(?<=\\^\\^)<<(?=[^<>\\s]+>)"), " <"),
            new TextRepair("language-tag-mended", Pattern.compile("(?<=\"@[a-zA-Z]{2,3})_(?=[a-zA-Z]{2,4}\\b)"), "-"),
            new TextRepair(
                    "iri-characters",
                    Pattern.compile("(?<=<[^<>\\s\"]{1,300})\\\\(?![uU][0-9A-Fa-f]{4})(?=[^<>\\n\"]*>)"),
                    "%5C"));

    private TurtleReading() {}

    static Parsed read(URI address, SourceText text, Syntax syntax, Findings findings) {
        var riot = new Riot(address, findings.copy());
        try {
            riot.parse(new StringReader(text.text()), syntax);
            return new Parsed(riot.sink().graph(), riot.findings(), true);
        } catch (RiotException first) {
            var mended = mended(text, findings);
            if (mended.equals(text.text())) {
                throw refusal(riot, first);
            }
            return again(address, mended, syntax, findings);
        }
    }

    private static Parsed again(URI address, String text, Syntax syntax, Findings findings) {
        var riot = new Riot(address, findings);
        try {
            riot.parse(new StringReader(text), syntax);
            return new Parsed(riot.sink().graph(), findings, true);
        } catch (RiotException e) {
            throw refusal(riot, e);
        }
    }

    private static String mended(SourceText text, Findings findings) {
        var current = text.text();
        for (var repair : REPAIRS) {
            var wrong = repair.wrong().matcher(current);
            var mended = new StringBuilder();
            var lines = new SourceText(current);
            while (wrong.find()) {
                var place = lines.at(wrong.start());
                findings.add(Finding.of(repair.rule(), lines.around(wrong.start()), repair.right())
                        .at(place.line(), place.column())
                        .asRepaired());
                wrong.appendReplacement(mended, Matcher.quoteReplacement(repair.right()));
            }
            current = wrong.appendTail(mended).toString();
        }
        return current;
    }

    private static Refusal refusal(Riot riot, RiotException thrown) {
        var cause = riot.complaints().cause(thrown);
        var finding = Finding.of("turtle-syntax", cause.message());
        return new Refusal(cause.line() > 0 ? finding.at(cause.line(), cause.column()) : finding);
    }
}
