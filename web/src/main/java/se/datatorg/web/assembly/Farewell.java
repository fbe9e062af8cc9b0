package se.datatorg.web.assembly;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Counts the requests that are being answered, so that a stop can wait for the last one. Jetty by itself would cut them short,
 * and some visitors would be told of a fault that is none.
 */
final class Farewell extends Handler.Wrapper {
    /** Who has come in and asked nothing for so long is not about to: an idle connection that its browser keeps. */
    private static final Duration SILENCE = Duration.ofMillis(500);

    private static final long LOOK_MILLISECONDS = 20;

    private int under;
    private boolean leaving;
    private long lastAsked = System.nanoTime();

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (begin()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        Request.addCompletionListener(request, failure -> end());
        return super.handle(request, response, callback);
    }

    private synchronized boolean begin() {
        under++;
        lastAsked = System.nanoTime();
        return leaving;
    }

    private synchronized void end() {
        under--;
        notifyAll();
    }

    /**
     * From now on every answer ends its connection. Returns when nobody is being answered, and nobody who came in can still ask;
     * or when the time is up.
     *
     * @param empty whether all connections have ended
     */
    synchronized void await(Duration atMost, BooleanSupplier empty) throws InterruptedException {
        leaving = true;
        long began = System.nanoTime();
        lastAsked = began;
        while (System.nanoTime() - began < atMost.toNanos() && (under > 0 || !(empty.getAsBoolean() || silent()))) {
            wait(LOOK_MILLISECONDS);
        }
    }

    private boolean silent() {
        return System.nanoTime() - lastAsked > SILENCE.toNanos();
    }
}
