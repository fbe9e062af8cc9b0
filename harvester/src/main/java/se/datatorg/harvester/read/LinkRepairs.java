package se.datatorg.harvester.read;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import se.datatorg.catalog.Finding;

/** Texts where a link belongs: an address becomes a link, other words are kept as words. */
final class LinkRepairs {
    private static final Set<String> MAILS = Set.of(Namespaces.VCARD + "hasEmail", Namespaces.FOAF + "mbox");
    private static final Set<String> LINKS = Stream.concat(
                    MAILS.stream(),
                    Stream.of(
                            Namespaces.DCAT + "accessURL",
                            Namespaces.DCAT + "downloadURL",
                            Namespaces.DCAT + "landingPage",
                            Namespaces.DCAT + "endpointURL",
                            Namespaces.DCAT + "endpointDescription",
                            Namespaces.DCAT + "theme",
                            Namespaces.DCAT + "themeTaxonomy",
                            Namespaces.DCTERMS + "license",
                            Namespaces.DCTERMS + "language",
                            Namespaces.DCTERMS + "accessRights",
                            Namespaces.DCTERMS + "accrualPeriodicity",
                            Namespaces.DCTERMS + "conformsTo",
                            Namespaces.FOAF + "page",
                            Namespaces.FOAF + "homepage",
                            Namespaces.VCARD + "hasURL",
                            Namespaces.VCARD + "hasTelephone"))
            .collect(Collectors.toUnmodifiableSet());

    private final Findings findings;
    private final Cursor cursor;

    LinkRepairs(Findings findings, Cursor cursor) {
        this.findings = findings;
        this.cursor = cursor;
    }

    /** The object to use in place of this text. */
    Node object(Node property, Node written) {
        if (!LINKS.contains(property.getURI())) {
            return written;
        }
        var text = written.getLiteralLexicalForm();
        var verdict = IriRepairs.judge(text.strip());
        var iri = verdict.value();
        if (verdict.relative() || !isLink(iri) || (iri.startsWith("mailto:") && !mayBeMail(property, text))) {
            report(Finding.of("text-for-iri", text), property, text);
            return written;
        }
        report(Finding.of("literal-for-iri", text, iri).asRepaired(), property, iri);
        return NodeFactory.createURI(iri);
    }

    private static boolean mayBeMail(Node property, String text) {
        return MAILS.contains(property.getURI()) || text.strip().startsWith("mailto:");
    }

    private static boolean isLink(String iri) {
        return Stream.of("http://", "https://", "mailto:", "tel:", "ftp://").anyMatch(iri::startsWith);
    }

    private void report(Finding finding, Node property, String result) {
        var placed = finding.on(Namespaces.shortened(property.getURI()));
        findings.add(
                cursor.line() > 0 ? placed.at((int) cursor.line(), (int) Math.max(cursor.column(), 0)) : placed,
                result);
    }
}
