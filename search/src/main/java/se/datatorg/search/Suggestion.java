package se.datatorg.search;

import java.util.Optional;

/**
 * Something to offer while somebody types.
 *
 * @param kind {@code dataset}, {@code keyword}, {@code publisher} or {@code theme}
 * @param id a record's or publisher's id, or a theme's code
 */
public record Suggestion(String text, String kind, Optional<String> id) {}
