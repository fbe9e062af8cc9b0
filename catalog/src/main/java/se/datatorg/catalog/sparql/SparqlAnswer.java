package se.datatorg.catalog.sparql;

import java.util.OptionalInt;
import se.datatorg.vocab.Text;

/** What a query was answered with. */
public sealed interface SparqlAnswer {

    /** A whole result; whoever takes it closes the body. */
    record Ready(String mediaType, ResultBody body) implements SparqlAnswer {}

    /**
     * No result.
     *
     * @param status 400, 413, 422, 429 or 503
     * @param code kebab-case and stable
     * @param retryAfterSeconds when it may go better, if waiting helps
     */
    record Refused(int status, String code, Text message, OptionalInt retryAfterSeconds) implements SparqlAnswer {}
}
