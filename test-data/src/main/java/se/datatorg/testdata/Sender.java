package se.datatorg.testdata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Puts an {@link Answer} on the wire. */
final class Sender {
    /** HTTP dates have two-digit days, which {@code RFC_1123_DATE_TIME} does not write. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Ends every answer that is still waiting or dripping. */
    void stop() {
        stopped.countDown();
    }

    void send(Answer answer, HttpExchange exchange) throws IOException {
        switch (answer) {
            case Answer.Whole(var page) -> sendWhole(page, exchange);
            case Answer.Status status -> sendStatus(status, exchange);
            case Answer.Redirect(var code, var to) -> {
                exchange.getResponseHeaders().set("Location", to);
                exchange.sendResponseHeaders(code, -1);
            }
            case Answer.Dripping(var page, var bytes, var pause) -> drip(page, bytes, pause, exchange);
            case Answer.CutOff(var page, var bytes) -> cutOff(page, bytes, exchange);
            case Answer.Silence() -> pause(Duration.ofDays(1));
        }
    }

    private static void sendStatus(Answer.Status status, HttpExchange exchange) throws IOException {
        status.headers().forEach(exchange.getResponseHeaders()::set);
        if (status.code() == 204 || status.code() == 304 || isHead(exchange)) {
            exchange.sendResponseHeaders(status.code(), -1);
            return;
        }
        var text = ("Status " + status.code() + "\n").getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status.code(), text.length);
        exchange.getResponseBody().write(text);
    }

    private static void sendWhole(Answer.Page page, HttpExchange exchange) throws IOException {
        var bytes = page.bytes();
        var hash = page.tag();
        setHeaders(page, exchange);
        var gzip = accepts(exchange, "gzip");
        if (page.hasValidators()) {
            exchange.getResponseHeaders().set("ETag", '"' + hash + (gzip ? "-gz" : "") + '"');
            exchange.getResponseHeaders().set("Last-Modified", HTTP_DATE.format(page.modified()));
            if (isKnown(exchange, hash, page.modified())) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        var body = gzip ? page.gzipped() : bytes;
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        if (gzip) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        if (isHead(exchange)) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        begin(body.length, exchange);
        exchange.getResponseBody().write(body);
    }

    private void drip(Answer.Page page, int step, Duration pause, HttpExchange exchange) throws IOException {
        setHeaders(page, exchange);
        var bytes = page.bytes();
        begin(bytes.length, exchange);
        for (var at = 0; at < bytes.length && !pause(pause); at += step) {
            exchange.getResponseBody().write(bytes, at, Math.min(step, bytes.length - at));
            exchange.getResponseBody().flush();
        }
    }

    private static void cutOff(Answer.Page page, int length, HttpExchange exchange) throws IOException {
        setHeaders(page, exchange);
        var bytes = page.bytes();
        begin(bytes.length, exchange);
        exchange.getResponseBody().write(bytes, 0, Math.min(length, bytes.length));
        exchange.getResponseBody().flush();
    }

    /** Sends status 200; the JDK reads a length of 0 as "chunked", and -1 as "none". */
    private static void begin(int length, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, length == 0 ? -1 : length);
    }

    private static void setHeaders(Answer.Page page, HttpExchange exchange) {
        if (!page.contentType().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", page.contentType());
        }
        page.headers().forEach(exchange.getResponseHeaders()::set);
    }

    /** Waits, and tells whether the server was stopped meanwhile. */
    private boolean pause(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** RFC 9110 §13.2.2: If-None-Match goes before If-Modified-Since. */
    private static boolean isKnown(HttpExchange exchange, String hash, Instant modified) {
        var tags = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (tags != null) {
            return tags.contains(hash);
        }
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-Modified-Since"))
                .flatMap(Sender::parseDate)
                .filter(since -> !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                .isPresent();
    }

    private static Optional<Instant> parseDate(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean accepts(HttpExchange exchange, String coding) {
        var accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && accepted.contains(coding);
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }
}
