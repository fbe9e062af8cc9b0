package se.datatorg.web.api.rest;

import io.javalin.http.Context;
import java.time.LocalDate;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.Parameters;

/** {@code GET /api/v1/api-info}: what this interface is, as the national REST API profile wants it told. */
public final class ApiInfo {
    private static final String VERSION = "1.0.0";
    private static final LocalDate RELEASED = LocalDate.of(2026, 11, 21);
    private final String base;

    public ApiInfo(String base) {
        this.base = base;
    }

    record Introduction(
            String apiName, String apiVersion, LocalDate apiReleased, String apiDocumentation, String apiStatus) {}

    public void answer(Context ctx) {
        Parameters.of(ctx);
        Json.answer(ctx, new Introduction("Datatorg", VERSION, RELEASED, base + "/openapi.json", "active"));
    }
}
