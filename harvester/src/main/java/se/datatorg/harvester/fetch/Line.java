package se.datatorg.harvester.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.core5.io.Closer;

/**
 * The sockets of one request, cut when its time is up. Closing the socket is the one way to end a read, a write or a
 * handshake that another thread waits for.
 */
final class Line implements DetachedSocketFactory, AutoCloseable {
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final Future<?> watch;
    private volatile boolean late;

    /** The time begins now. */
    Line(ScheduledExecutorService watchdog, Duration time) {
        this.watch = watchdog.schedule(this::cut, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean isLate() {
        return late;
    }

    /** A direct connection, whatever proxies the environment names: a proxy would resolve the host itself. */
    @Override
    public Socket create(Proxy ignored) throws IOException {
        var socket = new Socket(Proxy.NO_PROXY);
        sockets.add(socket);
        if (late) {
            socket.close();
            throw new SocketException("the time is up");
        }
        return socket;
    }

    void cut() {
        late = true;
        hangUp();
    }

    @Override
    public void close() {
        watch.cancel(false);
        hangUp();
    }

    private void hangUp() {
        sockets.forEach(Closer::closeQuietly);
    }
}
