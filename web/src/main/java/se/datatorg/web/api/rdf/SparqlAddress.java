package se.datatorg.web.api.rdf;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.sparql.SparqlAnswer;
import se.datatorg.catalog.sparql.SparqlGate;
import se.datatorg.catalog.sparql.SparqlRequest;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Client;
import se.datatorg.web.api.http.Problem;

/** {@code /sparql} by the SPARQL 1.1 Protocol: GET, POST of a form, POST of a query. */
public final class SparqlAddress {
    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** More than the gate takes, so that the gate is who refuses. */
    private static final int MOST_BYTES = 256 * 1024;

    private final SparqlGate gate;

    public SparqlAddress(SparqlGate gate) {
        this.gate = gate;
    }

    /** A query in the address; without one, what this endpoint is. */
    public void get(Context ctx) {
        ctx.header("Vary", "Accept");
        if (ctx.queryParam("update") != null) {
            throw noUpdates().refusal();
        }
        if (ctx.queryParam("query") == null) {
            describe(ctx);
        } else {
            ask(ctx, inAddress(ctx, one("query", ctx.queryParams("query"))));
        }
    }

    public void post(Context ctx) {
        ctx.header("Vary", "Accept");
        var type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith(UPDATE)) {
            throw noUpdates().refusal();
        }
        if (type.startsWith(QUERY)) {
            ask(ctx, inAddress(ctx, body(ctx)));
        } else if (type.startsWith(FORM)) {
            form(ctx);
        } else {
            throw Problem.of(
                            415,
                            "unsupported-media-type",
                            new Text("Innehållstypen går inte att använda", "Unsupported media type"),
                            new Text(
                                    "Skicka frågan som " + QUERY + " eller " + FORM + ".",
                                    "Send the query as " + QUERY + " or " + FORM + "."))
                    .refusal();
        }
    }

    private void form(Context ctx) {
        if (ctx.formParam("update") != null) {
            throw noUpdates().refusal();
        }
        var query = one("query", ctx.formParams("query"));
        ask(
                ctx,
                request(
                        ctx,
                        query,
                        ctx.formParams("default-graph-uri"),
                        ctx.formParams("named-graph-uri"),
                        ctx.formParam("format")));
    }

    /** The query, with all else in the address. */
    private static SparqlRequest inAddress(Context ctx, String query) {
        return request(
                ctx,
                query,
                ctx.queryParams("default-graph-uri"),
                ctx.queryParams("named-graph-uri"),
                ctx.queryParam("format"));
    }

    private static SparqlRequest request(
            Context ctx, String query, List<String> defaultGraphs, List<String> namedGraphs, @Nullable String format) {
        return new SparqlRequest(
                query,
                defaultGraphs,
                namedGraphs,
                Optional.ofNullable(ctx.header("Accept")).orElse(""),
                Optional.ofNullable(format),
                Client.of(ctx));
    }

    private void ask(Context ctx, SparqlRequest request) {
        switch (gate.ask(request)) {
            case SparqlAnswer.Ready ready -> send(ctx, ready);
            case SparqlAnswer.Refused refused -> throw problem(refused).refusal();
        }
    }

    private static void send(Context ctx, SparqlAnswer.Ready ready) {
        try (var body = ready.body()) {
            ctx.contentType(ready.mediaType());
            ctx.header("Cache-Control", "no-cache");
            body.writeTo(ctx.outputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(SparqlAnswer.Refused refused) {
        var title = new Text("Frågan besvaras inte", "The query is not answered");
        var problem = Problem.of(refused.status(), refused.code(), title, refused.message());
        OptionalInt wait = refused.retryAfterSeconds();
        return wait.isPresent() ? problem.retryAfter(wait.getAsInt()) : problem;
    }

    private void describe(Context ctx) {
        ctx.contentType("text/turtle; charset=utf-8").result(gate.serviceDescription());
    }

    private static Problem noUpdates() {
        return Problem.of(
                400,
                "update-refused",
                new Text("Frågan besvaras inte", "The query is not answered"),
                new Text("Här går det bara att läsa.", "This endpoint is for reading only."));
    }

    private static String one(String name, List<String> values) {
        if (values.size() != 1) {
            throw Problem.badParameter(
                            name, new Text("Ange exakt en fråga, som query.", "Give exactly one query, as query."))
                    .refusal();
        }
        return values.getFirst();
    }

    private static String body(Context ctx) {
        try (InputStream in = ctx.bodyInputStream()) {
            var body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw Problem.tooLarge(new Text("Frågan är för lång.", "The query is too long."))
                        .refusal();
            }
            return new String(body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
