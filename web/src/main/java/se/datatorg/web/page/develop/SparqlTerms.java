package se.datatorg.web.page.develop;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.vocab.Prefixes;

/** What the editor can complete: the portal's prefixes, and the classes and properties that catalogues are made of. */
final class SparqlTerms {
    private static final List<String> TERMS = List.of(
            "dcat:Catalog dcat:Dataset dcat:DatasetSeries dcat:DataService dcat:Distribution foaf:Agent vcard:Kind",
            "vcard:Organization vcard:Individual dcterms:PeriodOfTime dcterms:Location dcterms:LicenseDocument",
            "skos:Concept rdf:type rdfs:label skos:prefLabel dcat:dataset dcat:service dcat:distribution dcat:keyword",
            "dcat:theme dcat:accessURL dcat:downloadURL dcat:byteSize dcat:mediaType dcat:landingPage",
            "dcat:contactPoint dcat:endpointURL dcat:endpointDescription dcat:servesDataset dcat:accessService",
            "dcat:inSeries dcat:bbox dcat:startDate dcat:endDate dcat:version dcterms:title dcterms:description",
            "dcterms:publisher dcterms:creator dcterms:issued dcterms:modified dcterms:license dcterms:format",
            "dcterms:language dcterms:spatial dcterms:temporal dcterms:accessRights dcterms:accrualPeriodicity",
            "dcterms:conformsTo dcterms:identifier dcterms:type dcterms:rights dcatap:applicableLegislation",
            "dcatap:hvdCategory dcatap:availability adms:status adms:identifier foaf:name foaf:homepage foaf:page",
            "foaf:mbox vcard:fn vcard:hasEmail vcard:hasTelephone locn:geometry xsd:date xsd:dateTime xsd:integer");

    /** {@code prefix=namespace} of every prefix, then the terms. */
    static final String TEXT = Stream.concat(prefixes(), TERMS.stream()).collect(Collectors.joining(" "));

    private SparqlTerms() {}

    private static Stream<String> prefixes() {
        return Prefixes.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(prefix -> prefix.getKey() + "=" + prefix.getValue());
    }
}
