package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import se.datatorg.catalog.source.Source;

/** The internet as the tests see it: every name is this machine, and named ports are excepted from the rules. */
final class Outside {
    static final String HOST = "data.kommunen.example";
    static final FetchLimits IMPATIENT = FetchLimits.DEFAULTS.withManners(Duration.ZERO, List.of());
    static final Resolver LOOPBACK = host -> List.of(InetAddress.getLoopbackAddress());

    private Outside() {}

    static Fetcher fetcher(FetchLimits limits, RawServer... reachable) {
        return fetcher(limits, Trust::usual, Pause.real(), reachable);
    }

    static Fetcher fetcher(FetchLimits limits, Supplier<SSLContext> trust, Pause pause, RawServer... reachable) {
        return new Fetcher(allowing(reachable), limits, LOOPBACK, trust, pause, Clock.systemUTC());
    }

    static Outgoing allowing(RawServer... reachable) {
        return Outgoing.strict("https://portal.example/om")
                .allowing(Stream.of(reachable)
                        .map(server -> new HostPort(HOST, server.port()))
                        .toArray(HostPort[]::new));
    }

    static URI at(RawServer server) {
        return at(server, "/dcat.rdf");
    }

    static URI at(RawServer server, String path) {
        return URI.create("http://" + HOST + ":" + server.port() + path);
    }

    static Fetched fetch(Fetcher fetcher, URI address) {
        return fetcher.fetch(address, Source.Validators.NONE);
    }

    static Fetched.Content content(Fetched fetched) {
        return assertInstanceOf(Fetched.Content.class, fetched);
    }

    static String rule(Fetched fetched) {
        return assertInstanceOf(Fetched.Failed.class, fetched).cause().rule();
    }
}
