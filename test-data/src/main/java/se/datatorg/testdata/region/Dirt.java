package se.datatorg.testdata.region;

import java.util.List;
import java.util.function.UnaryOperator;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.testdata.feed.Thing;

/** The faults seen in real feeds, one kind for each record in turn. Those that Turtle cannot even write are left to XML. */
final class Dirt {
    private final List<UnaryOperator<Entry>> kinds;

    private Dirt(List<UnaryOperator<Entry>> kinds) {
        this.kinds = kinds;
    }

    static Dirt in(Syntax syntax) {
        return new Dirt(List.of(
                syntax == Syntax.RDF_XML ? Dirt::badIris : Dirt::secondHash,
                Dirt::misspeltProperty,
                Dirt::keywordsInOneLiteral,
                Dirt::wrongDates,
                Dirt::oldCodes,
                Dirt::literalsForIris,
                Dirt::noAddress,
                Dirt::unexpandedPrefixes));
    }

    Entry on(Entry entry, int number) {
        return kinds.get(number % kinds.size()).apply(entry);
    }

    private static Entry badIris(Entry entry) {
        var main = entry.main()
                .iri("dcat:landingPage", "https://www.kommun.example/bad platser/lista över bad.html")
                .text("dcat:keyword", "badstrand", "sv_SE");
        return new Entry(
                main, each(entry, thing -> thing.iri("foaf:page", "https://www.kommun.example/C:\\Temp\\bad.htm")));
    }

    private static Entry secondHash(Entry entry) {
        return new Entry(
                entry.main().iri("dcat:landingPage", "https://www.kommun.example/#/data#lista"), entry.parts());
    }

    private static Entry misspeltProperty(Entry entry) {
        return new Entry(
                entry.main(),
                each(
                        entry,
                        thing -> thing.without("dcat:accessURL")
                                .iri(
                                        "dcat:accessUrl",
                                        thing.findIri("dcat:accessURL").orElseThrow())));
    }

    private static Entry keywordsInOneLiteral(Entry entry) {
        var main = entry.main()
                .without("dcat:keyword")
                .plain("dcat:keyword", "kultur, fritid, Öppna data")
                .text("dcat:keyword", "evenemang;kalender", "svenska");
        return new Entry(main, entry.parts());
    }

    private static Entry wrongDates(Entry entry) {
        var main = entry.main()
                .without("dcterms:issued")
                .without("dcterms:modified")
                .typed("dcterms:issued", "2024-13-45", "xsd:date")
                .plain("dcterms:modified", "i maj 2025");
        return new Entry(main, entry.parts());
    }

    private static Entry oldCodes(Entry entry) {
        var main = entry.main()
                .without("dcat:theme")
                .iri("dcat:theme", "http://eurovoc.europa.eu/100156")
                .iri("dcterms:accrualPeriodicity", "http://purl.org/cld/freq/annual");
        return new Entry(
                main,
                each(
                        entry,
                        thing -> thing.without("dcterms:license")
                                .iri("dcterms:license", "https://creativecommons.org/licenses/by/4.0/deed.sv")
                                .iri("adms:status", "http://purl.org/adms/status/Completed")));
    }

    private static Entry literalsForIris(Entry entry) {
        var main = entry.main()
                .without("dcat:theme")
                .plain("dcat:theme", "Miljö")
                .plain("dcat:landingPage", "www.kommun.example");
        return new Entry(
                main, each(entry, thing -> thing.without("dcterms:license").plain("dcterms:license", "CC0")));
    }

    /** A dataset that is a blank node. */
    private static Entry noAddress(Entry entry) {
        return new Entry(entry.main().withoutIri(), entry.parts());
    }

    private static Entry unexpandedPrefixes(Entry entry) {
        var main = entry.main()
                .without("dcterms:title")
                .plain("dcterms:title", "Datamängd utan språk i titeln")
                .iri("dcterms:accessRights", "access-right:PUBLIC")
                .iri("dcterms:conformsTo", "dcat:Dataset");
        return new Entry(main, entry.parts());
    }

    private static List<Thing> each(Entry entry, UnaryOperator<Thing> change) {
        return entry.parts().stream().map(change).toList();
    }
}
