package se.datatorg.web.page.develop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.datatorg.web.SparqlPort;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;

/** Makes a table of an answer in SPARQL JSON. */
final class SparqlAnswer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ROWS = 1000;
    private final Visit visit;

    SparqlAnswer(Visit visit) {
        this.visit = visit;
    }

    SparqlView.Answer of(SparqlPort.Answer answer) {
        var words = visit.words();
        return switch (answer) {
            case SparqlPort.Answer.Results found -> results(found.json());
            case SparqlPort.Answer.Graph graph ->
                SparqlView.Answer.told(words.t("sparql.graph"), false, Optional.of(graph.turtle()));
            case SparqlPort.Answer.Refused refused -> refused(refused.why().in(visit.lang()));
            case SparqlPort.Answer.Later later -> refused(words.n("sparql.later", later.seconds()));
        };
    }

    private static SparqlView.Answer refused(String why) {
        return SparqlView.Answer.told(why, true, Optional.empty());
    }

    private SparqlView.Answer results(String json) {
        try {
            var root = JSON.readTree(json);
            return root.has("boolean") ? ask(root.get("boolean").asBoolean()) : table(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store's answer is not JSON", e);
        }
    }

    private SparqlView.Answer ask(boolean yes) {
        var words = visit.words();
        return SparqlView.Answer.told(yes ? words.t("sparql.yes") : words.t("sparql.no"), false, Optional.empty());
    }

    private SparqlView.Answer table(JsonNode root) {
        var columns = new ArrayList<String>();
        root.path("head").path("vars").forEach(name -> columns.add(name.asText()));
        var bindings = root.path("results").path("bindings");
        var rows = new ArrayList<List<SparqlView.Cell>>();
        for (var binding : bindings) {
            if (rows.size() < MOST_ROWS) {
                rows.add(columns.stream().map(name -> cell(binding.path(name))).toList());
            }
        }
        var heading = visit.words().n("sparql.rows", bindings.size());
        var shown = bindings.size() > MOST_ROWS
                ? visit.words().t("sparql.cut", heading, visit.format().number(MOST_ROWS))
                : heading;
        return new SparqlView.Answer(
                shown, false, columns, rows, Optional.empty(), AnswerChart.of(rows, visit.format()));
    }

    private SparqlView.Cell cell(JsonNode value) {
        var text = value.path("value").asText("");
        var iri = value.path("type").asText("").equals("uri");
        return new SparqlView.Cell(
                text,
                iri ? WebLink.safe(text).orElse(null) : null,
                Said.attribute(value.path("xml:lang").asText(""), visit.lang()));
    }
}
