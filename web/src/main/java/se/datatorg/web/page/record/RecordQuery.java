package se.datatorg.web.page.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.web.page.frame.Visit;

/** A question to the portal's SPARQL service about a record: its files, a series' datasets, what a service gives. */
final class RecordQuery {
    private static final Pattern PLAIN_IRI = Pattern.compile("[^<>\"{}|\\\\^`\\s]+");
    private static final String PREFIXES = """
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>

            """;

    private RecordQuery() {}

    /** Empty for an IRI that cannot stand in a query. */
    static Optional<RecordView.Snippet> of(CatalogRecord record, Visit visit) {
        if (!PLAIN_IRI.matcher(record.iri()).matches()) {
            return Optional.empty();
        }
        var query = PREFIXES + pattern(record.type()).replace("IRI", record.iri());
        return Optional.of(new RecordView.Snippet(
                "code-sparql",
                "SPARQL",
                "SPARQL",
                query,
                Optional.of(visit.href("/sparql") + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))));
    }

    private static String pattern(RecordType type) {
        return switch (type) {
            case DATASET -> """
                    SELECT ?title ?file ?address WHERE {
                      <IRI> dcterms:title ?title .
                      OPTIONAL {
                        <IRI> dcat:distribution ?file .
                        ?file dcat:accessURL|dcat:downloadURL ?address
                      }
                    }""";
            case SERIES -> """
                    SELECT ?dataset ?title ?address WHERE {
                      ?dataset dcat:inSeries <IRI> ;
                               dcterms:title ?title .
                      OPTIONAL { ?dataset dcat:distribution/dcat:downloadURL ?address }
                    }
                    ORDER BY DESC(?title)""";
            case SERVICE -> """
                    SELECT ?endpoint ?dataset ?title WHERE {
                      <IRI> dcat:endpointURL ?endpoint .
                      OPTIONAL {
                        <IRI> dcat:servesDataset ?dataset .
                        ?dataset dcterms:title ?title
                      }
                    }""";
        };
    }
}
