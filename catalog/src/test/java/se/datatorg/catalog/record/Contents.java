package se.datatorg.catalog.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.Canonical;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.entity.EntityText;
import se.datatorg.vocab.RegionPack;

/** Makes a source's contents out of a little Turtle, in which an entity's kind follows from its one type. */
final class Contents {
    static final RecordFacts FACTS = new RecordFacts(
            new PublisherId("umea"),
            "Umeå kommun",
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2026-01-01T04:00:00Z"),
            Instant.parse("2026-02-01T04:00:00Z"));

    private static final String PREFIXES = """
            PREFIX : <http://example.org/>
            PREFIX adms: <http://www.w3.org/ns/adms#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcatap: <http://data.europa.eu/r5r/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX freq: <http://publications.europa.eu/resource/authority/frequency/>
            PREFIX locn: <http://www.w3.org/ns/locn#>
            PREFIX odrs: <http://schema.theodi.org/odrs#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <http://schema.org/>
            PREFIX theme: <http://publications.europa.eu/resource/authority/data-theme/>
            PREFIX time: <http://www.w3.org/2006/time#>
            PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;
    private static final Map<String, EntityKind> KINDS = Map.of(
            "Dataset", EntityKind.DATASET,
            "DatasetSeries", EntityKind.SERIES,
            "DataService", EntityKind.SERVICE,
            "Distribution", EntityKind.DISTRIBUTION,
            "Organization", EntityKind.AGENT);

    private Contents() {}

    static SourceContents of(String turtle) {
        return of(turtle, Map.of());
    }

    static SourceContents of(String turtle, Map<String, String> elsewhere) {
        return new SourceContents(
                new SourceId("umea-1"),
                texts(turtle),
                iri -> Optional.ofNullable(elsewhere.get(iri)),
                KnownPlaces.of(List.of(RegionPack.load("vastra-gotaland"))));
    }

    /** The record {@code :d} of that Turtle. */
    static CatalogRecord record(String turtle) {
        return record(of(turtle), "d");
    }

    static CatalogRecord record(SourceContents contents, String name) {
        return contents.records(List.of("http://example.org/" + name), (iri, parts) -> FACTS)
                .findFirst()
                .orElseThrow();
    }

    static List<EntityText> texts(String turtle) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        var bySubject = new HashMap<Node, List<Triple>>();
        graph.find()
                .forEach(triple -> bySubject
                        .computeIfAbsent(triple.getSubject(), any -> new ArrayList<>())
                        .add(triple));
        return bySubject.keySet().stream()
                .filter(Node::isURI)
                .map(subject -> entity(subject, bySubject))
                .toList();
    }

    private static EntityText entity(Node subject, Map<Node, List<Triple>> bySubject) {
        var triples = new ArrayList<>(bySubject.get(subject));
        for (int i = 0; i < triples.size(); i++) {
            if (triples.get(i).getObject().isBlank()) {
                triples.addAll(bySubject.getOrDefault(triples.get(i).getObject(), List.of()));
            }
        }
        var kind = triples.stream()
                .filter(triple -> triple.getSubject().equals(subject)
                        && triple.getObject().isURI())
                .flatMap(triple ->
                        Optional.ofNullable(KINDS.get(triple.getObject().getLocalName())).stream())
                .findFirst()
                .orElse(EntityKind.OTHER);
        return new EntityText(subject.getURI(), kind, Canonical.text(triples).orElseThrow());
    }
}
