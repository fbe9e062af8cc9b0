package se.datatorg.harvester.read;

import java.io.StringReader;
import java.net.URI;
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
        var riot = new Riot(address, findings.copy());
        try {
            riot.parse(new StringReader(text), Syntax.RDF_XML);
            return new Parsed(riot.sink().graph(), riot.findings(), true);
        } catch (RiotException e) {
            return leniently(riot.complaints().first().orElseGet(() -> riot.complaints().cause(e)), riot);
        }
    }

    private Parsed leniently(Complaints.Complaint complaint, Riot riot) {
        var rio = new RioPass(address, findings.copy());
        var failure = rio.parse(text);
        if (failure.isEmpty()) {
            rio.findings().add(passed(complaint));
            return new Parsed(rio.sink().graph(), rio.findings(), true);
        }
        var fromRiot = riot.sink().graph();
        var fromRio = rio.sink().graph();
        boolean rioIsBetter = fromRio.size() > fromRiot.size();
        return damaged(
                rioIsBetter ? fromRio : fromRiot,
                rioIsBetter ? rio.findings() : riot.findings(),
                failure.get().line() > 0 && complaint.line() == 0 ? failure.get() : complaint);
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
        int quote = complaint.message().indexOf("text content between element tags");
        var stray = complaint.message().replaceFirst("^[^:]*:\\s*", "").replaceAll("^'|'$", "");
        return at(complaint, quote >= 0 ? Finding.of("text-between-tags", stray) : Finding.of("rdf-xml-odd", complaint.message()))
                .asRepaired();
    }

    private static String lineOf(Complaints.Complaint complaint) {
        return Integer.toString(complaint.line());
    }

    private static Finding at(Complaints.Complaint complaint, Finding finding) {
        return complaint.line() > 0 ? finding.at(complaint.line(), complaint.column()) : finding;
    }
}
