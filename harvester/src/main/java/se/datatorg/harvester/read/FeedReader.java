package se.datatorg.harvester.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.jena.sys.JenaSystem;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.Syntax;
import se.datatorg.harvester.fetch.Page;
import se.datatorg.harvester.read.Recognition.Kind;

/**
 * Reads one document: finds its syntax and encoding, parses it tolerantly, repairs or drops bad values. Fetches nothing.
 */
public final class FeedReader {
    /** L-15: headroom above the depth that normal data has. */
    private static final long PARSER_STACK = 16L << 20;

    static {
        JenaSystem.init();
    }

    /** Never throws for what a document contains. */
    public Reading read(Page page) {
        var task = new FutureTask<>(() -> readHere(page));
        var parser = new Thread(null, task, "read " + page.address().getHost(), PARSER_STACK);
        parser.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            parser.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + page.address(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading " + page.address() + " failed", e.getCause());
        }
    }

    private static Reading readHere(Page page) {
        var findings = new Findings();
        var text = new SourceText("");
        try {
            Recognition.notText(page.content()).ifPresent(rule -> {
                throw new Refusal(Finding.of(rule));
            });
            text = new SourceText(Decoded.text(page.content(), findings));
            if (text.text().isBlank()) {
                throw new Refusal(
                        Finding.of("feed-empty", Integer.toString(page.content().size())));
            }
            return parse(page, text, findings);
        } catch (Refusal refusal) {
            return unreadable(refusal.finding(), findings, text);
        } catch (FeedSink.TooManyTriples e) {
            return unreadable(Finding.of("too-many-triples", Integer.toString(FeedSink.MOST_TRIPLES)), findings, text);
        } catch (StackOverflowError e) {
            return unreadable(Finding.of("nested-too-deep"), findings, text);
        }
    }

    private static Reading parse(Page page, SourceText text, Findings findings) {
        var syntax = switch (Recognition.of(text.text(), page)) {
            case Kind.NoFeed(var rule) -> throw new Refusal(Finding.of(rule));
            case Kind.Feed(var found) -> found;
        };
        var labelled = Recognition.labelled(page);
        if (labelled != null && labelled != syntax && page.contentType().isPresent() && syntax != Syntax.N_TRIPLES) {
            findings.add(Finding.of("content-type-wrong", labelled.label(), syntax.label()));
        }
        var parsed = switch (syntax) {
            case RDF_XML -> RdfXmlReading.read(page.address(), text, findings);
            case TURTLE, TRIG -> TurtleReading.read(page.address(), text, syntax, findings);
            case N_TRIPLES, N_QUADS -> LinesReading.read(page.address(), text, syntax, findings);
            case JSON_LD -> JsonLdReading.read(page.address(), text, findings);
        };
        return new Reading.Readable(parsed.graph(), syntax, parsed.findings().located(text), parsed.whole(), text);
    }

    private static Reading unreadable(Finding cause, Findings others, SourceText text) {
        var all = new ArrayList<Finding>(List.of(cause));
        all.addAll(others.located(text));
        return new Reading.Unreadable(all);
    }
}
