package se.datatorg.harvester.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives up when nobody answers in time. The machine's own patience with a name server that is silent is longer than ours,
 * cannot be set, and no interrupt ends it; so the question is asked by a thread that may be left behind.
 */
record TimedResolver(Resolver resolver, Duration time) implements Resolver {

    /** Nobody said in time where the host is. */
    static final class Late extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        var question = new FutureTask<>(() -> resolver.resolve(host));
        Thread.ofPlatform().daemon().name("fetch-lookup").start(question);
        try {
            return question.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late(e);
        } catch (ExecutionException e) {
            throw unknown(e);
        }
    }

    private static UnknownHostException unknown(ExecutionException e) {
        if (e.getCause() instanceof UnknownHostException unknown) {
            return unknown;
        }
        throw new IllegalStateException(e.getCause());
    }

    private static Late late(Exception cause) {
        var late = new Late();
        late.initCause(cause);
        return late;
    }
}
