package se.datatorg.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import se.datatorg.catalog.sparql.SparqlAnswer;
import se.datatorg.catalog.sparql.SparqlGate;
import se.datatorg.catalog.sparql.SparqlRequest;
import se.datatorg.catalog.store.TripleStore;
import se.datatorg.web.SparqlPort;

/** Queries from the page that people write queries on; the page counts as one client. */
public final class Sparql implements SparqlPort {
    private static final String JSON = "application/sparql-results+json";
    private static final String WISHES = JSON + ", text/turtle;q=0.9";
    private static final int BUSY = 503;
    private static final int TOO_MANY = 429;
    private final SparqlGate gate;
    private final TripleStore store;

    public Sparql(SparqlGate gate, TripleStore store) {
        this.gate = gate;
        this.store = store;
    }

    @Override
    public Answer answer(String query) {
        return switch (gate.ask(SparqlRequest.of(query, "page").accepting(WISHES))) {
            case SparqlAnswer.Ready ready -> read(ready);
            case SparqlAnswer.Refused refused -> refused(refused);
        };
    }

    @Override
    public long generation() {
        return store.generation();
    }

    private static Answer read(SparqlAnswer.Ready ready) {
        try (var body = ready.body()) {
            var text = new ByteArrayOutputStream();
            body.writeTo(text);
            var whole = text.toString(StandardCharsets.UTF_8);
            return ready.mediaType().startsWith(JSON) ? new Answer.Results(whole) : new Answer.Graph(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer refused(SparqlAnswer.Refused refused) {
        var wait = refused.retryAfterSeconds();
        boolean later = refused.status() == BUSY || refused.status() == TOO_MANY;
        return later && wait.isPresent() ? new Answer.Later(wait.getAsInt()) : new Answer.Refused(refused.message());
    }
}
