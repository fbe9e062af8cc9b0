package se.datatorg.web.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.QuietException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Text;
import se.datatorg.web.page.frame.Accept;

/**
 * Where everything that went wrong becomes an answer: a problem for programs; for people the bare status, of which the
 * pages make a page. Our own mistakes are logged, once, under a reference that the asker is told too.
 */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final List<String> MACHINES = List.of("/api/", "/catalog", "/graph/", "/.well-known/", "/openapi");
    private static final List<String> ENDINGS = List.of(".ttl", ".rdf", ".jsonld", ".nt");
    private final String base;

    /** The base is the portal's address without a slash at its end. */
    public Failures(String base) {
        this.base = base;
    }

    public void register(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> answer(ctx, refusal.problem()));
        routes.exception(HttpResponseException.class, this::answer);
        routes.exception(Exception.class, this::mistake);
    }

    private void answer(HttpResponseException known, Context ctx) {
        if (isForPeople(ctx)) {
            ctx.status(known.getStatus());
        } else {
            answer(ctx, problem(known));
        }
    }

    private static Problem problem(HttpResponseException known) {
        return switch (known.getStatus()) {
            case 404 ->
                Problem.notFound(new Text("På den här adressen finns inget.", "There is nothing at this address."));
            case 405 -> notAllowed();
            case 413 -> Problem.tooLarge(new Text("Begäran är för stor.", "The request is too large."));
            case 503 -> Problem.unavailable(5, busy(known));
            default ->
                Problem.badRequest(new Text("Begäran går inte att tyda.", "The request could not be understood."));
        };
    }

    private static Text busy(HttpResponseException known) {
        return new Text(
                known.getDetails().getOrDefault("sv", "Portalen är upptagen. Pröva igen strax."),
                known.getDetails().getOrDefault("en", "The portal is busy. Try again in a moment."));
    }

    /** Answers a method that the address does not take. */
    public static void refuseMethod(Context ctx, String allowed) {
        ctx.header("Allow", allowed);
        throw notAllowed().refusal();
    }

    private static Problem notAllowed() {
        return Problem.of(
                405,
                "method-not-allowed",
                new Text("Metoden går inte att använda här", "Method not allowed"),
                new Text(
                        "Adressen tar inte emot den metoden. Fältet Allow säger vilka den tar emot.",
                        "This address does not take that method. The field Allow says which it takes."));
    }

    private void mistake(Exception mistake, Context ctx) {
        if (ctx.res().isCommitted()) {
            // Half an answer has gone out. Breaking the connection is the only way left to say that it is not whole.
            throw new IllegalStateException("broke off while answering " + ctx.path(), mistake);
        }
        if (isTheAskers(mistake)) {
            answer(new BadRequestResponse(), ctx);
            return;
        }
        var reference = UUID.randomUUID().toString();
        LOG.error("{} {} failed, reference {}", ctx.method(), ctx.path(), reference, mistake);
        ctx.header("X-Reference", reference);
        if (isForPeople(ctx)) {
            ctx.status(500);
        } else {
            answer(ctx, ours(reference));
        }
    }

    /** The request broke off, or its parts make no sense: the server noticed while a handler was reading. */
    private static boolean isTheAskers(Exception mistake) {
        return Stream.<Throwable>iterate(mistake, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof HttpException || cause instanceof QuietException);
    }

    private static Problem ours(String reference) {
        return Problem.of(
                        500,
                        "our-fault",
                        new Text("Fel hos oss", "Our fault"),
                        new Text(
                                "Något gick fel hos oss. Uppge referensen om du frågar om det: " + reference + ".",
                                "Something went wrong on our side. Give the reference if you ask about it: " + reference
                                        + "."))
                .with("reference", reference);
    }

    private static boolean isForPeople(Context ctx) {
        var path = ctx.path();
        return MACHINES.stream().noneMatch(path::startsWith)
                && ENDINGS.stream().noneMatch(path::endsWith)
                && Accept.prefersHtml(ctx);
    }

    /** Writes the problem; in Swedish to who prefers that, otherwise in English. */
    private void answer(Context ctx, Problem problem) {
        var lang = lang(ctx);
        var members = new LinkedHashMap<String, Object>();
        members.put("type", base + "/api#" + problem.name());
        members.put("title", problem.title().in(lang));
        members.put("status", problem.status());
        members.put("detail", problem.detail().in(lang));
        members.put("instance", ctx.path());
        members.putAll(problem.more());
        problem.retryAfter().ifPresent(seconds -> ctx.header("Retry-After", Integer.toString(seconds)));
        ctx.res().setHeader("ETag", null);
        ctx.status(problem.status())
                .header("Cache-Control", "no-store")
                .header("Content-Language", lang.tag())
                .contentType("application/problem+json")
                .result(Json.bytes(members));
    }

    private static Lang lang(Context ctx) {
        var wished = ctx.header("Accept-Language");
        return wished != null && wished.strip().toLowerCase(Locale.ROOT).startsWith("sv") ? Lang.SV : Lang.EN;
    }
}
