package se.datatorg.catalog.sparql;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.store.TripleStore;

/** A small catalogue behind a gate. */
final class GateFixture implements AutoCloseable {
    static final String BASE = "https://data.example.se";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    final TripleStore store = new TripleStore(BASE);
    final SparqlGate gate;

    GateFixture(SparqlLimits limits) {
        gate = new SparqlGate(store, limits, BASE, Clock.systemUTC());
    }

    /** Two sources: one with that many datasets, one with a single one. */
    GateFixture filled(int datasets) {
        var changes = new ArrayList<TripleStore.Change>();
        for (int i = 1; i <= datasets; i++) {
            changes.add(dataset("umea", i));
        }
        changes.add(dataset("boden", 999_999));
        store.apply(1, changes);
        return this;
    }

    static TripleStore.Change dataset(String source, int number) {
        var iri = "http://%s.example.se/dataset/%d".formatted(source, number);
        var text = """
                <%1$s> <http://purl.org/dc/terms/issued> "2024-0%3$d-01"^^<http://www.w3.org/2001/XMLSchema#date> .
                <%1$s> <http://purl.org/dc/terms/publisher> <http://%4$s.example.se/> .
                <%1$s> <http://purl.org/dc/terms/title> "Dataset %2$d"@en .
                <%1$s> <http://purl.org/dc/terms/title> "Datamängd %2$d"@sv .
                <%1$s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .
                <%1$s> <http://www.w3.org/ns/dcat#keyword> "miljö"@sv .
                """.formatted(iri, number, number % 9 + 1, source);
        return new TripleStore.Change(new SourceId(source), iri, Optional.empty(), Optional.of(text));
    }

    SparqlAnswer ask(String query) {
        return gate.ask(SparqlRequest.of(query, "192.0.2.1"));
    }

    SparqlAnswer.Refused refused(String query) {
        return assertInstanceOf(SparqlAnswer.Refused.class, ask(query), query);
    }

    String body(String query, String accept) {
        return body(gate.ask(SparqlRequest.of(query, "192.0.2.1").accepting(accept)));
    }

    static String body(SparqlAnswer answer) {
        var ready = assertInstanceOf(SparqlAnswer.Ready.class, answer, answer::toString);
        var out = new ByteArrayOutputStream();
        try (var body = ready.body()) {
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The result's rows as CSV, without the names and sorted unless the query sorts. */
    List<String> rows(String query) {
        var lines = body(query, "text/csv").lines().skip(1);
        return query.contains("ORDER BY") ? lines.toList() : lines.sorted().toList();
    }

    @Override
    public void close() {
        gate.close();
        store.close();
    }
}
