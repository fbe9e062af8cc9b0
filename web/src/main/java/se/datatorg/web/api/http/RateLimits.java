package se.datatorg.web.api.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How often one client may ask: the interface evenly, with bursts, and whole catalogues rarely. */
public final class RateLimits {
    private static final int MOST_CLIENTS = 100_000;
    private final LoadingCache<String, Bucket> requests;
    private final LoadingCache<String, Bucket> dumps;

    /**
     * @param perMinute requests a minute
     * @param burst requests at once
     * @param dumpsPerMinute whole catalogues a minute
     */
    public RateLimits(int perMinute, int burst, int dumpsPerMinute) {
        this.requests = buckets(burst, perMinute);
        this.dumps = buckets(dumpsPerMinute, dumpsPerMinute);
    }

    /** 300 requests a minute, 60 at once; 10 catalogues a minute. */
    public static RateLimits defaults() {
        return new RateLimits(300, 60, 10);
    }

    /** Lets the request through, or refuses it. */
    public void takeRequest(Context ctx) {
        take(requests, ctx);
    }

    public void takeDump(Context ctx) {
        take(dumps, ctx);
    }

    private static void take(LoadingCache<String, Bucket> buckets, Context ctx) {
        var probe = buckets.get(Client.of(ctx)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problem.tooMany(1 + (int) TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()))
                    .refusal();
        }
    }

    private static LoadingCache<String, Bucket> buckets(int capacity, int perMinute) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(client -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
