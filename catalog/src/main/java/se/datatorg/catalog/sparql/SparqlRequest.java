package se.datatorg.catalog.sparql;

import java.util.List;
import java.util.Optional;

/**
 * A query as it comes in by the SPARQL 1.1 Protocol.
 *
 * @param defaultGraphs {@code default-graph-uri}; with {@code namedGraphs} they replace FROM in the text
 * @param accept the Accept header, empty when there was none
 * @param format the {@code format} parameter: a short name or a media type; it goes before Accept
 * @param client who asks, for limits per client: an address or a network
 */
public record SparqlRequest(
        String query,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        String accept,
        Optional<String> format,
        String client) {
    public SparqlRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    /** A query without wishes. */
    public static SparqlRequest of(String query, String client) {
        return new SparqlRequest(query, List.of(), List.of(), "", Optional.empty(), client);
    }

    public SparqlRequest accepting(String mediaTypes) {
        return new SparqlRequest(query, defaultGraphs, namedGraphs, mediaTypes, format, client);
    }
}
