package se.datatorg.testdata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A publisher's web server, on loopback and a free port: real HTTP, with whatever behaviour a test asks for.
 *
 * <p>Paths start with a slash and may carry a query ({@code /feed?page=2}); a request with a query that nothing is served at
 * gets what is served at the bare path. Unknown paths answer 404. Everything may be changed while it runs.
 */
public final class FeedServer implements AutoCloseable {
    private static final int FIRST_STATUS_OF_FAILURE = 400;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final Sender sender = new Sender();
    private volatile Function<String, Optional<Answer>> otherwise = path -> Optional.empty();

    private FeedServer(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port. */
    public static FeedServer start() {
        return start(0);
    }

    /** Starts on {@code port}; 0 takes a free one. */
    public static FeedServer start(int port) {
        return start(1, port);
    }

    /** Starts on a free port of 127.0.0.{@code host}, so that several servers are several hosts; {@code host} is 1 to 254. */
    public static FeedServer startHost(int host) {
        return start(host, 0);
    }

    private static FeedServer start(int host, int port) {
        // Without this each small answer waits some 40 ms for the visitor's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}), port);
            var started = new FeedServer(HttpServer.create(address, 0));
            started.server.createContext("/", started::handle);
            started.server.setExecutor(started.threads);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of {@code path} on this server. */
    public URI uri(String path) {
        return URI.create("http://" + host() + ":" + port() + checked(path));
    }

    /** The address that it listens on, as a number. */
    public String host() {
        return server.getAddress().getAddress().getHostAddress();
    }

    /** Serves UTF-8 text. */
    public void serve(String path, String contentType, String body) {
        serve(path, contentType, body.getBytes(UTF_8));
    }

    /** Serves bytes with ETag and Last-Modified; an empty {@code contentType} sends no such header. */
    public void serve(String path, String contentType, byte[] body) {
        answer(path, new Answer.Whole(Answer.Page.of(contentType, body, Instant.now())));
    }

    /** Serves bytes without ETag and Last-Modified: every visit gets them whole. */
    public void serveWithoutValidators(String path, String contentType, byte[] body) {
        answer(
                path,
                new Answer.Whole(
                        Answer.Page.of(contentType, body, Instant.now()).withoutValidators()));
    }

    /** Answers with a bare status, 400 or above. */
    public void fail(String path, int status) {
        if (status < FIRST_STATUS_OF_FAILURE) {
            throw new IllegalArgumentException("not a failure: " + status);
        }
        answer(path, new Answer.Status(status));
    }

    /** Redirects with 302; {@code to} is sent as it stands. */
    public void redirect(String path, String to) {
        answer(path, new Answer.Redirect(302, to));
    }

    /** Sends {@code body} in pieces of {@code bytes} with {@code pause} before each. */
    public void drip(String path, String contentType, byte[] body, int bytes, Duration pause) {
        answer(path, new Answer.Dripping(Answer.Page.of(contentType, body, Instant.now()), bytes, pause));
    }

    /** Promises the whole {@code body}, sends its first {@code bytes} and hangs up. */
    public void cutOff(String path, String contentType, byte[] body, int bytes) {
        answer(path, new Answer.CutOff(Answer.Page.of(contentType, body, Instant.now()), bytes));
    }

    /** Takes requests and says nothing until the server is closed. */
    public void fallSilent(String path) {
        answer(path, new Answer.Silence());
    }

    /** Gives {@code answer} at {@code path} from now on. */
    public void answer(String path, Answer answer) {
        answers.put(checked(path), answer);
    }

    /** Forgets {@code path}: it answers 404 again. */
    public void remove(String path) {
        answers.remove(path);
    }

    /** Asks {@code source} about every path (with query, if any) that nothing is served at. */
    public void otherwise(Function<String, Optional<Answer>> source) {
        otherwise = source;
    }

    /** How many requests have come for {@code path}, whatever their query. */
    public int count(String path) {
        return (int) visits.stream().filter(visit -> visit.path().equals(path)).count();
    }

    /** All requests so far, oldest first. */
    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** The newest request for {@code path}. */
    public Optional<Visit> findLastVisit(String path) {
        return visits.reversed().stream()
                .filter(visit -> visit.path().equals(path))
                .findFirst();
    }

    /** Forgets the requests so far. */
    public void forgetVisits() {
        visits.clear();
    }

    @Override
    public void close() {
        sender.stop();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            visits.add(Visit.of(exchange));
            sender.send(answerTo(exchange.getRequestURI()), exchange);
        }
    }

    private Answer answerTo(URI request) {
        var path = request.getRawPath();
        var full = request.getRawQuery() == null ? path : path + "?" + request.getRawQuery();
        return Optional.ofNullable(answers.get(full))
                .or(() -> Optional.ofNullable(answers.get(path)))
                .or(() -> otherwise.apply(full))
                .orElseGet(() -> new Answer.Status(404));
    }

    private static String checked(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with a slash: " + path);
        }
        return path;
    }
}
