package se.datatorg.web.assembly;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import se.datatorg.web.api.http.RequestLimits;

/**
 * Connections whose requests have to arrive in time: from a request's first byte to its last, whatever drips in between.
 * Jetty's own idle time begins anew with each byte, so that a patient client could hold a connection for hours.
 */
final class ReadDeadline extends HttpConnectionFactory {
    /** What an upload may take beyond the time: a second for each. */
    private static final long BYTES_A_SECOND = 64 * 1024;

    private final Duration time;

    ReadDeadline(HttpConfiguration http, Duration time) {
        super(http);
        this.time = time;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new Watched(getHttpConfiguration(), connector, endPoint, time), connector, endPoint);
    }

    private static final class Watched extends HttpConnection {
        private final Duration time;
        private Scheduler.@Nullable Task watch;

        Watched(HttpConfiguration http, Connector connector, EndPoint endPoint, Duration time) {
            super(http, connector, endPoint);
            this.time = time;
        }

        /** Something came: if it is the beginning of a request, its time begins. */
        @Override
        public void onFillable() {
            begin();
            super.onFillable();
        }

        @Override
        protected RequestHandler newRequestHandler() {
            return new Arrivals();
        }

        private synchronized void begin() {
            if (watch == null) {
                watch = schedule(time);
            }
        }

        private synchronized void extend(long announcedBytes) {
            end();
            watch = schedule(time.plusSeconds(Math.min(announcedBytes, RequestLimits.MOST_BYTES) / BYTES_A_SECOND));
        }

        private synchronized void end() {
            if (watch != null) {
                watch.cancel();
                watch = null;
            }
        }

        private Scheduler.Task schedule(Duration within) {
            return getConnector()
                    .getScheduler()
                    .schedule(
                            () -> getEndPoint().close(new TimeoutException("the request did not arrive in time")),
                            within.toMillis(),
                            TimeUnit.MILLISECONDS);
        }

        @Override
        public void onClose(Throwable cause) {
            end();
            super.onClose(cause);
        }

        private final class Arrivals extends RequestHandler {
            @Override
            public boolean headerComplete() {
                var announced = getParser().getContentLength();
                if (announced > BYTES_A_SECOND) {
                    extend(announced);
                }
                return super.headerComplete();
            }

            @Override
            public boolean messageComplete() {
                end();
                return super.messageComplete();
            }
        }
    }
}
