package se.datatorg.catalog.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.quality.Score;

/** Findings and scores in force. */
public final class Judgements {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final Database database;
    private final Generations generations;
    private final Versions versions;

    Judgements(Database database, Generations generations, Versions versions) {
        this.database = database;
        this.generations = generations;
        this.versions = versions;
    }

    /** Findings in force about a record and its distributions. */
    public List<Finding> listFindings(String iri) {
        var found = new ArrayList<>(findings(iri));
        versions.findShown(iri, generations.newest())
                .ifPresent(shown ->
                        History.distributions(shown.text()).distinct().forEach(part -> found.addAll(findings(part))));
        return List.copyOf(found);
    }

    private List<Finding> findings(String iri) {
        return database
                .read(session -> session.list(
                        "SELECT j.findings FROM iri i JOIN judgement j ON j.iri = i.id"
                                + " WHERE i.iri = ? AND j.to_gen IS NULL AND j.findings NOT NULL",
                        row -> Json.read(Packing.unpackAlone(row.bytes(1)), FINDINGS),
                        iri))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Findings in force of the whole source, by entity. */
    public List<Finding> listFindings(SourceId source) {
        return database
                .read(session -> session.list(
                        "SELECT j.findings FROM source s JOIN judgement j ON j.source = s.key"
                                + " WHERE s.id = ? AND j.to_gen IS NULL AND j.findings NOT NULL",
                        row -> Json.read(Packing.unpackAlone(row.bytes(1)), FINDINGS),
                        source.value()))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The score in force of each record of the source, by IRI. */
    public Map<String, Score> listScores(SourceId source) {
        return database
                .read(session -> session.list(
                        "SELECT i.iri, j.score FROM source s JOIN judgement j ON j.source = s.key"
                                + " JOIN iri i ON i.id = j.iri"
                                + " WHERE s.id = ? AND j.to_gen IS NULL AND j.score NOT NULL",
                        row -> Map.entry(row.text(1), ScoreCode.read(row.text(2))),
                        source.value()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
