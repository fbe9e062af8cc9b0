package se.datatorg.harvester.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback that answers byte for byte what a test says, right or wrong. */
final class RawServer implements AutoCloseable {

    /** Writes an answer. */
    @FunctionalInterface
    interface Script {
        void answer(String request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket door;
    private final Script script;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket door, Script script) {
        this.door = door;
        this.script = script;
        threads.add(Thread.ofVirtual().start(this::accept));
    }

    static RawServer start(Script script) {
        try {
            return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawServer on(ServerSocket door, Script script) {
        return new RawServer(door, script);
    }

    /** Answers each request with the same text; line ends become those of HTTP. */
    static RawServer saying(String answer) {
        return start((request, out) -> out.write(http(answer)));
    }

    /** Headers as given and a body with its right length. */
    static RawServer serving(String headers, byte[] body) {
        return start((request, out) -> out.write(response("200 OK\n" + headers, body)));
    }

    static byte[] response(String statusAndHeaders, byte[] body) {
        var head = http("HTTP/1.1 " + statusAndHeaders.strip() + "\nContent-Length: " + body.length + "\n\n");
        var all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(body);
        return all.toByteArray();
    }

    static byte[] http(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    int port() {
        return door.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                threads.add(Thread.ofVirtual().start(() -> talk(socket)));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var request = head(socket.getInputStream());
            requests.add(request);
            script.answer(request, socket.getOutputStream());
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the visitor hung up, as many tests want it
            sockets.remove(socket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var one = in.read();
            if (one < 0) {
                throw new IOException("no request");
            }
            head.append((char) one);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.forEach(Thread::interrupt);
        for (var socket : sockets) {
            socket.close();
        }
    }
}
