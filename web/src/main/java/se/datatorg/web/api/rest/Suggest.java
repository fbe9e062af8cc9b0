package se.datatorg.web.api.rest;

import io.javalin.http.Context;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.Parameters;

/** {@code GET /api/v1/suggest}: completions of what was typed. */
public final class Suggest {
    private static final int DEFAULT_LIMIT = 8;
    private static final int MAX_LIMIT = 20;
    private final SearchIndex index;

    public Suggest(SearchIndex index) {
        this.index = index;
    }

    public void answer(Context ctx) {
        var given = Parameters.of(ctx, "q", "limit", "lang");
        var typed = given.one("q").orElse("").strip();
        var shortened = typed.substring(0, Math.min(typed.length(), SearchQuery.MAX_TEXT));
        int limit = given.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        if (Freshness.isNewTo(ctx, index.generation(), "suggest")) {
            Json.answer(ctx, index.suggest(shortened, given.lang(), limit));
        }
    }
}
