package se.datatorg.testdata;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request as the server saw it. Header names in any case. */
public record Visit(String method, String path, Optional<String> query, Map<String, List<String>> headers) {
    public Visit {
        var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = copy;
    }

    static Visit of(HttpExchange exchange) {
        var uri = exchange.getRequestURI();
        return new Visit(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()),
                exchange.getRequestHeaders());
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}
