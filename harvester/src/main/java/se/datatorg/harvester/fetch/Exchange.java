package se.datatorg.harvester.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import se.datatorg.catalog.source.Source;

/** One request and its answer, over a connection of its own to an address that was judged before. */
final class Exchange {
    private static final String SECURE = "https";
    private static final int LONGEST_VALIDATOR = 1024;
    private static final int EMPTY_LINES_BEFORE_STATUS = 10;

    private final String userAgent;
    private final Supplier<SSLContext> trust;
    private final ScheduledExecutorService watchdog;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();

    Exchange(String contact, Supplier<SSLContext> trust, ScheduledExecutorService watchdog) {
        this.userAgent = "Datatorg/0.1 (+" + contact + ")";
        this.trust = trust;
        this.watchdog = watchdog;
    }

    /**
     * Asks, and reads as much of the answer as the errand needs.
     *
     * @param addresses where the target is; tried in this order, and nowhere else
     * @param time after which the line is cut
     */
    Answer ask(Errand errand, Target target, List<InetAddress> addresses, Source.Validators validators, Duration time)
            throws FetchFault {
        try (var line = new Line(watchdog, time)) {
            lines.add(line);
            var client = client(connections(errand.limits(), line, target, addresses));
            try {
                return answer(client, errand, target, request(errand, target, validators));
            } catch (FetchFault fault) {
                throw line.isLate() ? FetchFault.late(errand.limits().whole()) : fault;
            } finally {
                // at once: a graceful end would first read what the server still has to say
                client.close(CloseMode.IMMEDIATE);
                lines.remove(line);
            }
        }
    }

    /** Ends every request under way: no interrupt reaches a thread that waits for a socket. */
    void cut() {
        lines.forEach(Line::cut);
    }

    private static Answer answer(CloseableHttpClient client, Errand errand, Target target, HttpUriRequestBase request)
            throws FetchFault {
        var limits = errand.limits();
        var host = new HttpHost(target.scheme(), target.host(), target.port());
        ClassicHttpResponse response;
        try {
            response = client.executeOpen(host, request, null);
        } catch (IOException e) {
            throw Faults.beforeAnswer(e, limits);
        }
        judgeHeaders(response.getHeaders(), limits);
        try {
            return new Answer(
                    response.getCode(),
                    header(response, "Location"),
                    header(response, "Content-Type"),
                    header(response, "Retry-After"),
                    new Source.Validators(validator(response, "ETag"), validator(response, "Last-Modified")),
                    response.getCode() == 200 && errand.wantsContent()
                            ? content(errand, response)
                            : Bytes.of(new byte[0]));
        } catch (IOException e) {
            throw Faults.inAnswer(e, limits);
        }
    }

    private static Bytes content(Errand errand, ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return Bytes.of(new byte[0]);
        }
        var encodings = Arrays.stream(response.getHeaders("Content-Encoding"))
                .map(Header::getValue)
                .toList();
        return new Body(errand.limits(), errand.mayBePacked())
                .read(
                        entity.getContent(),
                        entity.getContentLength(),
                        encodings.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", encodings)));
    }

    private static void judgeHeaders(Header[] headers, FetchLimits limits) throws FetchFault {
        var size = Arrays.stream(headers)
                .mapToLong(header -> header.getName().length()
                        + Optional.ofNullable(header.getValue()).orElse("").length()
                        + ": \r\n".length())
                .sum();
        if (size > limits.headerBytes()) {
            throw FetchFault.of("fetch-headers");
        }
    }

    private static Optional<String> validator(ClassicHttpResponse response, String name) {
        return header(response, name).filter(value -> value.length() <= LONGEST_VALIDATOR);
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name))
                .map(Header::getValue)
                .filter(value -> !value.isBlank());
    }

    private static HttpUriRequestBase request(Errand errand, Target target, Source.Validators validators) {
        var request = new HttpUriRequestBase(errand.method(), URI.create(target.path()));
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(timeout(errand.limits().silence()))
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .build());
        request.setHeader("Accept", errand.accept());
        request.setHeader("Accept-Encoding", errand.wantsContent() ? "gzip, deflate" : "identity");
        errand.range().ifPresent(range -> request.setHeader("Range", range));
        request.setHeader("Connection", "close");
        validators.etag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
        validators.lastModified().ifPresent(time -> request.setHeader("If-Modified-Since", time));
        return request;
    }

    /** Everything that a client does by itself is off: each step is the portal's own decision. */
    private CloseableHttpClient client(HttpClientConnectionManager connections) {
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(userAgent)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private HttpClientConnectionManager connections(
            FetchLimits limits, Line line, Target target, List<InetAddress> addresses) {
        var operator =
                new DefaultHttpClientConnectionOperator(line, null, new Judged(target.host(), addresses), tls(target));
        var http = Http1Config.custom()
                .setMaxLineLength(limits.headerBytes())
                // the parser stops when it has counted so many, not when there are more
                .setMaxHeaderCount(limits.headerFields() + 1)
                .setMaxEmptyLineCount(EMPTY_LINES_BEFORE_STATUS)
                .build();
        var connections = new BasicHttpClientConnectionManager(
                operator,
                ManagedHttpClientConnectionFactory.builder().http1Config(http).build());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout(limits.connect()))
                .setSocketTimeout(timeout(limits.silence()))
                .build());
        return connections;
    }

    /** Certificates are read when the first one has to be judged. */
    private Lookup<TlsSocketStrategy> tls(Target target) {
        var known = RegistryBuilder.<TlsSocketStrategy>create();
        if (target.scheme().equals(SECURE)) {
            known.register(
                    SECURE,
                    new DefaultClientTlsStrategy(
                            trust.get(), HostnameVerificationPolicy.BOTH, HttpsSupport.getDefaultHostnameVerifier()));
        }
        return known.build();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.of(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
