package se.datatorg.web.api.ckan;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.RateLimits;
import se.datatorg.web.api.http.Refusal;

/** {@code /api/3/action/{action}}: CKAN's envelope around an answer or a fault. */
public final class CkanAddress {
    private final Map<String, Action> actions;
    private final LongSupplier generation;
    private final RateLimits limits;
    private final String base;

    public CkanAddress(Portal portal, RateLimits limits) {
        this.actions = CkanActions.of(portal);
        this.generation = portal.index()::generation;
        this.limits = limits;
        this.base = portal.settings().base().toString();
    }

    public void answer(Context ctx) {
        var name = ctx.pathParam("action");
        try {
            limits.takeRequest(ctx);
            var action = Optional.ofNullable(actions.get(name)).orElseThrow(() -> unknown(name));
            if (ctx.method().equals(HandlerType.POST)) {
                write(ctx, 200, name, true, "result", action.answer(Call.of(ctx)));
            } else if (Freshness.isNewTo(ctx, generation.getAsLong(), "ckan")) {
                write(ctx, 200, name, true, "result", action.answer(Call.of(ctx)));
            }
        } catch (CkanFault fault) {
            refuse(ctx, fault.status(), name, fault.error());
        } catch (Refusal refusal) {
            var problem = refusal.problem();
            problem.retryAfter().ifPresent(seconds -> ctx.header("Retry-After", Integer.toString(seconds)));
            refuse(
                    ctx,
                    problem.status(),
                    name,
                    CkanFault.of(
                                    problem.status(),
                                    problem.title().in(Lang.EN),
                                    problem.detail().in(Lang.EN))
                            .error());
        }
    }

    private static CkanFault unknown(String name) {
        return CkanFault.of(400, "Bad Request", "Action name not known: " + name);
    }

    private void refuse(Context ctx, int status, String name, Map<String, Object> error) {
        ctx.res().setHeader("ETag", null);
        ctx.header("Cache-Control", "no-store");
        write(ctx, status, name, false, "error", error);
    }

    private void write(Context ctx, int status, String name, boolean success, String member, Object value) {
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("help", base + "/api/3/action/help_show?name=" + name);
        envelope.put("success", success);
        envelope.put(member, value);
        ctx.status(status).contentType("application/json; charset=utf-8").result(Json.bytes(envelope));
    }
}
