package se.datatorg.catalog.sparql;

import java.util.Collection;
import java.util.stream.Collectors;

/** The endpoint's description in the SPARQL 1.1 Service Description vocabulary. */
final class ServiceDescription {
    private static final String PATTERN = """
            @prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
            @prefix formats: <http://www.w3.org/ns/formats/> .

            <{base}/sparql> a sd:Service ;
                sd:endpoint <{base}/sparql> ;
                sd:supportedLanguage sd:SPARQL11Query ;
                sd:feature sd:UnionDefaultGraph ;
                sd:resultFormat formats:SPARQL_Results_JSON, formats:SPARQL_Results_XML,
                    formats:SPARQL_Results_CSV, formats:SPARQL_Results_TSV,
                    formats:Turtle, formats:N-Triples, formats:RDF_XML, formats:JSON-LD ;
                sd:defaultDataset [
                    a sd:Dataset ;
                    sd:defaultGraph [ a sd:Graph ]{named}
                ] .
            """;

    private ServiceDescription() {}

    static String turtle(String base, Collection<String> graphs) {
        var named = graphs.stream()
                .sorted()
                .map(" ;\n        sd:namedGraph [ a sd:NamedGraph ; sd:name <%s> ]"::formatted)
                .collect(Collectors.joining());
        return PATTERN.replace("{base}", base).replace("{named}", named);
    }
}
