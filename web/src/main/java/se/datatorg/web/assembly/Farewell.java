package se.datatorg.web.assembly;

import java.time.Duration;
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
    private int under;
    private boolean leaving;

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
        return leaving;
    }

    private synchronized void end() {
        under--;
        notifyAll();
    }

    /** From now on every answer ends its connection; returns when none is under way any more, or when the time is up. */
    synchronized void await(Duration atMost) throws InterruptedException {
        leaving = true;
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toMillis(); under > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
