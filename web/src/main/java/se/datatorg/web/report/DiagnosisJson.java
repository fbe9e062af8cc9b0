package se.datatorg.web.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import se.datatorg.harvester.check.Diagnosis;

/** A diagnosis as JSON. Scripts rely on the names: they are added to, never changed. */
public final class DiagnosisJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private DiagnosisJson() {}

    /** The report's members, in the order in which they are written; a refused feed has null as syntax and score. */
    public record View(
            String feed,
            Optional<String> syntax,
            long triples,
            int catalogs,
            int datasets,
            int distributions,
            int services,
            int series,
            Optional<ScoreView> score,
            List<FindingView> findings) {
        public View {
            findings = List.copyOf(findings);
        }
    }

    public static View view(Diagnosis diagnosis) {
        return new View(
                diagnosis.feed(),
                diagnosis.syntax(),
                diagnosis.triples(),
                diagnosis.catalogs(),
                diagnosis.datasets(),
                diagnosis.distributions(),
                diagnosis.services(),
                diagnosis.series(),
                diagnosis.score().map(ScoreView::of),
                diagnosis.findings().stream().map(FindingView::of).toList());
    }

    public static String print(Diagnosis diagnosis) {
        try {
            return MAPPER.writeValueAsString(view(diagnosis));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
