package se.datatorg.harvester.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.Syntax;

/** N-Triples and N-Quads: a line that cannot be read is dropped, the next one is a fresh start. */
final class LinesReading {
    /** More than this, and it is not a feed with bad lines but something else. */
    private static final int MOST_BAD_LINES = 10_000;

    private LinesReading() {}

    static Parsed read(URI address, SourceText text, Syntax syntax, Findings findings) {
        var riot = new Riot(address, findings);
        int line = 1;
        for (int bad = 0; bad <= MOST_BAD_LINES && line <= text.lines(); bad++) {
            line = readFrom(line, riot, text, syntax);
        }
        var graph = riot.sink().graph();
        if ((graph.size() == 0 && findings.count("line-unreadable") > 0) || line <= text.lines()) {
            throw new Refusal(Finding.of("feed-is-text"));
        }
        return new Parsed(graph, findings, true);
    }

    /** Reads until the end or the next bad line, and returns the line after it. */
    private static int readFrom(int line, Riot riot, SourceText text, Syntax syntax) {
        try (var reader = new StringReader(text.text())) {
            reader.skip(text.startOf(line));
            riot.parse(reader, syntax, line - 1, RIOT.getContext().copy());
            return text.lines() + 1;
        } catch (RiotException e) {
            int last = Math.min(
                    text.lines(), line + Math.max(riot.complaints().cause(e).line(), 1) - 1);
            oneByOne(Math.max(line, riot.sink().lastLine() + 1), last, riot, text, syntax);
            return last + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser may complain a line too late: only a line that is bad by itself is left out. */
    private static void oneByOne(int first, int last, Riot riot, SourceText text, Syntax syntax) {
        for (int line = first; line <= last; line++) {
            var alone = text.text().substring(text.startOf(line), text.startOf(line + 1));
            try {
                riot.parse(
                        new StringReader(alone),
                        syntax,
                        line - 1,
                        RIOT.getContext().copy());
            } catch (RiotException e) {
                var cause = riot.complaints().cause(e);
                riot.findings()
                        .add(Finding.of("line-unreadable", cause.message()).at(line, cause.column()));
            }
        }
    }
}
