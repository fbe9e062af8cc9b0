package se.datatorg.harvester.read;

import java.io.StringReader;
import java.net.URI;
import java.util.Optional;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.DCAT;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.feed.Syntax;

/**
 * RDF/XML. RIOT first; when it must give up, Rio reads the same text once more, leniently. What neither can pass is
 * damage: a document that is cut off is refused, one that is whole but broken at some line keeps what stands before it.
 */
final class RdfXmlReading {
    private final URI address;
    private final Findings findings;
    private final XmlMending mending;
    private final String text;

    private RdfXmlReading(URI address, SourceText source, Findings findings) {
        this.address = address;
        this.findings = findings;
        this.mending = new XmlMending(source, new NodeMaker(address, findings));
        this.text = mending.mended();
    }

    static Parsed read(URI address, SourceText source, Findings findings) {
        return new RdfXmlReading(address, source, findings).read();
    }

    private Parsed read() {
        var strict = new Riot(address, findings.copy());
        var first = parse(strict, text);
        if (first.isEmpty()) {
            return new Parsed(strict.sink().graph(), strict.findings(), true);
        }
        if (!mending.hasStrayText()) {
            return leniently(first.get(), strict, text);
        }
        var tidied = new Riot(address, findings.copy());
        var tidiedText = mending.withoutStrayText(tidied.findings());
        return parse(tidied, tidiedText).isEmpty()
                ? new Parsed(tidied.sink().graph(), tidied.findings(), true)
                : leniently(first.get(), tidied, tidiedText);
    }

    /** Why it had to give up; empty when it came through. */
    private static Optional<Complaints.Complaint> parse(Riot riot, String text) {
        try {
            riot.parse(new StringReader(text), Syntax.RDF_XML);
            return Optional.empty();
        } catch (RiotException e) {
            return Optional.of(
                    riot.complaints().first().orElseGet(() -> riot.complaints().cause(e)));
        }
    }

    private Parsed leniently(Complaints.Complaint complaint, Riot riot, String tidied) {
        var rio = new RioPass(address, findings.copy());
        var failure = rio.parse(tidied);
        if (failure.isEmpty()) {
            rio.findings().add(passed(complaint));
            return new Parsed(rio.sink().graph(), rio.findings(), true);
        }
        var fromRiot = riot.sink().graph();
        var fromRio = rio.sink().graph();
        return fromRio.size() > fromRiot.size()
                ? damaged(fromRio, rio.findings(), complaint)
                : damaged(fromRiot, riot.findings(), complaint);
    }

    private Parsed damaged(FeedGraph graph, Findings found, Complaints.Complaint complaint) {
        if (!mending.closed()) {
            throw new Refusal(at(complaint, Finding.of("feed-truncated", lineOf(complaint))));
        }
        if (graph.subjectsOfType(DCAT.Dataset.asNode()).isEmpty()) {
            throw new Refusal(at(complaint, Finding.of("xml-not-well-formed", complaint.message())));
        }
        found.add(at(complaint, Finding.of("xml-damaged", complaint.message(), lineOf(complaint))));
        return new Parsed(graph, found, false);
    }

    private static Finding passed(Complaints.Complaint complaint) {
        return at(complaint, Finding.of("rdf-xml-odd", complaint.message())).asRepaired();
    }

    private static String lineOf(Complaints.Complaint complaint) {
        return Integer.toString(complaint.line());
    }

    private static Finding at(Complaints.Complaint complaint, Finding finding) {
        return complaint.line() > 0 ? finding.at(complaint.line(), complaint.column()) : finding;
    }
}
