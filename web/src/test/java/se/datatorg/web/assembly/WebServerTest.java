package se.datatorg.web.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.datatorg.web.api.http.Failures;
import se.datatorg.web.api.http.RequestLimits;

/** Clients that never finish, that talk too much, or that do not speak HTTP. */
@Timeout(60)
class WebServerTest {
    private static final Duration READ = Duration.ofMillis(600);

    private final Javalin server = WebServer.visitors(
                    routes -> {
                        RequestLimits.register(routes);
                        new Failures("https://portal.example").register(routes);
                        routes.get("/", ctx -> ctx.result("ok"));
                        routes.post("/", ctx -> ctx.result("" + ctx.bodyAsBytes().length));
                        routes.post(
                                "/files",
                                ctx -> ctx.result("" + ctx.uploadedFiles().size()));
                    },
                    0,
                    READ)
            .start();

    /** Nothing ever opens it. */
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whoDripsHeadersIsCutOffAndOthersAreAnsweredMeanwhile() throws Exception {
        var drips = new ArrayList<Thread>();
        var began = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            drips.add(Thread.ofVirtual().start(() -> drip("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")));
        }
        assertTrue(
                said("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 200"));
        for (var drip : drips) {
            drip.join();
        }
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(Duration.ofSeconds(10)) < 0);
    }

    @Test
    void whoDripsTheFirstLineIsCutOff() {
        drip("G");
    }

    @Test
    void whoDripsABodyIsCutOff() {
        drip("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n");
        drip("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n1\r\nx\r\n10000\r\n");
    }

    @Test
    void aSecondRequestOnTheSameConnectionHasATimeOfItsOwn() throws Exception {
        try (var socket = connect()) {
            for (int i = 0; i < 3; i++) {
                send(socket, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
                var head = new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
                assertEquals("HTTP/1.1 200 OK", head);
                var rest = new ArrayList<Integer>();
                while (rest.size() < 2 || rest.getLast() != 'k' || rest.get(rest.size() - 2) != 'o') {
                    rest.add(socket.getInputStream().read());
                }
                assertFalse(never.await(READ.toMillis() * 2 / 3, TimeUnit.MILLISECONDS));
            }
        }
    }

    @Test
    void aBodyWithoutEndIsRefusedAtTheLimit() throws Exception {
        try (var socket = connect()) {
            send(socket, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000000\r\n\r\n");
            assertTrue(read(socket, 12).matches("HTTP/1.1 413"));
        }
        try (var socket = connect()) {
            send(socket, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
            for (int i = 0; i < 170; i++) {
                send(socket, chunk);
            }
            assertEquals("HTTP/1.1 413", firstOf(socket, chunk));
        }
    }

    @Test
    void aMillionFieldsInAFormAreRefused() throws Exception {
        var part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
        assertTrue(posted("/files", "multipart/form-data; boundary=b", part.repeat(9) + "--b--\r\n")
                .startsWith("HTTP/1.1 200"));
        var many = posted("/files", "multipart/form-data; boundary=b", part.repeat(20_000) + "--b--\r\n");
        assertTrue(many.matches("(?s)HTTP/1.1 400.*"), many);
    }

    @Test
    void whatIsNotHttpIsAnsweredWithABareStatus() throws Exception {
        for (var request : List.of(
                "SSH-2.0-x\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(30_000) + "\r\n\r\n",
                "GET /" + "y".repeat(30_000) + " HTTP/1.1\r\nHost: x\r\n\r\n")) {
            var answer = said(request);
            var shown = request.substring(0, Math.min(60, request.length())) + " → " + answer;

            assertTrue(answer.matches("(?s)HTTP/1.1 (4\\d\\d|505) .*"), shown);
            assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("jetty"), shown);
            assertFalse(answer.contains("Exception"), shown);
            assertTrue(answer.contains("nosniff"), shown);
            assertTrue(answer.contains("frame-ancestors 'none'"), shown);
        }
    }

    /** Sends the beginning, then a letter now and then, until the server hangs up. */
    private void drip(String beginning) {
        try (var socket = connect()) {
            send(socket, beginning);
            var hungUp = false;
            var began = System.nanoTime();
            while (!hungUp) {
                never.await(50, TimeUnit.MILLISECONDS);
                assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10), "still open");
                hungUp = isHungUp(socket);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isHungUp(Socket socket) {
        try {
            send(socket, "x");
            return socket.getInputStream().available() > 0
                    && socket.getInputStream().read() < 0;
        } catch (IOException hungUp) {
            return true;
        }
    }

    /** The first letters of the answer, while more is still being sent. */
    private static String firstOf(Socket socket, String more) throws IOException {
        try {
            while (socket.getInputStream().available() == 0) {
                send(socket, more);
            }
        } catch (SocketException hungUp) {
            return read(socket, 12);
        }
        return read(socket, 12);
    }

    private String posted(String path, String type, String body) throws IOException {
        return said("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private String said(String request) throws IOException {
        try (var socket = connect()) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String read(Socket socket, int letters) throws IOException {
        return new String(socket.getInputStream().readNBytes(letters), StandardCharsets.US_ASCII);
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
