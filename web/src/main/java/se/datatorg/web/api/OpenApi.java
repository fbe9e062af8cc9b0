package se.datatorg.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.datatorg.web.api.http.Freshness;

/** {@code /openapi.json}: the interface described, written by hand; tests hold it against the addresses and answers. */
final class OpenApi {
    private final byte[] document;

    OpenApi(String base) {
        try (var in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            document = text.replace("{base}", base).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answer(Context ctx) {
        if (Freshness.isNewTo(ctx, 1, "openapi")) {
            ctx.contentType("application/json").result(document);
        }
    }
}
