package se.datatorg.web.page.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a search page's address, and the addresses of the pages beside it. */
final class SearchAddress {
    private static final String PAGE = "page";
    private final Map<String, List<String>> params;

    private SearchAddress(Map<String, List<String>> params) {
        this.params = params;
    }

    static SearchAddress of(Map<String, List<String>> params) {
        var kept = new LinkedHashMap<String, List<String>>();
        params.forEach((name, values) -> {
            var real = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!real.isEmpty()) {
                kept.put(name, real);
            }
        });
        return new SearchAddress(kept);
    }

    /** The same question with that value alone; back to the first page. */
    SearchAddress with(String name, String value) {
        var changed = without(name).params;
        changed.put(name, List.of(value));
        return new SearchAddress(changed);
    }

    SearchAddress without(String name) {
        var changed = new LinkedHashMap<>(params);
        changed.remove(name);
        changed.remove(PAGE);
        return new SearchAddress(changed);
    }

    SearchAddress without(String name, String value) {
        var changed = without(name).params;
        var left = new ArrayList<>(values(name));
        left.remove(value);
        if (!left.isEmpty()) {
            changed.put(name, left);
        }
        return new SearchAddress(changed);
    }

    List<String> values(String name) {
        return params.getOrDefault(name, List.of());
    }

    String first(String name) {
        return values(name).isEmpty() ? "" : values(name).getFirst();
    }

    Map<String, List<String>> all() {
        return params;
    }

    /** As it stands in an address, with its question mark. */
    String query() {
        var text = new StringBuilder();
        params.forEach((name, values) -> values.forEach(value -> text.append(text.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value))));
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
