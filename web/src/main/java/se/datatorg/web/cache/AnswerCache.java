package se.datatorg.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import se.datatorg.web.Portal;

/**
 * Keeps whole answers, ready to be sent, each with the stamp of what it was made from. Under another stamp an answer is
 * made anew: what a visitor gets is never older than what he would have got without the cache. Bounded in bytes; the
 * answers asked for least go first.
 */
public final class AnswerCache {
    private static final long MOST_BYTES = 24L << 20;
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_KEY = 1_000;

    private final Supplier<Stamp> now;
    private final Cache<String, Entry> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Entry entry) ->
                    2 * key.length() + entry.answer().bytes())
            .build();

    private record Entry(Stamp stamp, KeptAnswer answer) {}

    /** @param now what answers made at this moment depend on */
    AnswerCache(Supplier<Stamp> now) {
        this.now = now;
    }

    /** For answers out of the portal's ledger, index and store. */
    public static AnswerCache of(Portal portal) {
        return new AnswerCache(() -> stamp(portal, 0));
    }

    /** For answers that show what is in publishers' files, too. */
    public static AnswerCache withPreviews(Portal portal) {
        return new AnswerCache(() -> stamp(portal, portal.previews().changes()));
    }

    private static Stamp stamp(Portal portal, long previews) {
        return new Stamp(
                portal.ledger().writes(),
                portal.index().generation(),
                portal.sparql().generation(),
                previews,
                portal.clock().millis() / 60_000);
    }

    /** The same handler, asked only when its answer to that address has changed, or is not known any more. */
    public Handler before(Handler handler) {
        return ctx -> {
            if (isKept(ctx)) {
                answer(ctx, handler);
            } else {
                handler.handle(ctx);
            }
        };
    }

    private static boolean isKept(Context ctx) {
        return ctx.method().equals(HandlerType.GET) && key(ctx).length() <= LONGEST_KEY;
    }

    private static String key(Context ctx) {
        var query = ctx.queryString();
        return query == null ? ctx.path() : ctx.path() + "?" + query;
    }

    private void answer(Context ctx, Handler handler) throws Exception {
        // Taken before the answer is made: what changes meanwhile makes it stale, not wrong.
        var stamp = now.get();
        var known = Optional.ofNullable(kept.getIfPresent(key(ctx)))
                .filter(entry -> entry.stamp().equals(stamp))
                .map(Entry::answer);
        if (known.isPresent()) {
            send(known.get(), stamp, ctx);
            return;
        }
        handler.handle(ctx);
        var body = whole(ctx);
        if (body.isPresent()) {
            var answer = KeptAnswer.of(ctx, body.get());
            kept.put(key(ctx), new Entry(stamp, answer));
            send(answer, stamp, ctx);
        }
    }

    /** What is compressed for this visitor is so for the next. */
    private void send(KeptAnswer answer, Stamp stamp, Context ctx) {
        if (answer.isToBePacked(ctx)) {
            var packed = answer.packed();
            kept.put(key(ctx), new Entry(stamp, packed));
            packed.send(ctx);
        } else {
            answer.send(ctx);
        }
    }

    /** The body, when it may be given to others: a whole answer that is no stream and no failure. */
    private static Optional<byte[]> whole(Context ctx) {
        var result = ctx.resultInputStream();
        if (ctx.statusCode() != 200 || result == null || ctx.res().isCommitted() || isPrivate(ctx)) {
            return Optional.empty();
        }
        try {
            var body = result.readAllBytes();
            if (body.length > LARGEST) {
                ctx.result(body);
                return Optional.empty();
            }
            return Optional.of(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPrivate(Context ctx) {
        var rule = ctx.res().getHeader("Cache-Control");
        return ctx.res().containsHeader("Set-Cookie") || (rule != null && rule.contains("no-store"));
    }
}
