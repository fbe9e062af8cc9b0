package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static se.datatorg.harvester.fetch.Outside.HOST;
import static se.datatorg.harvester.fetch.Outside.IMPATIENT;
import static se.datatorg.harvester.fetch.Outside.content;
import static se.datatorg.harvester.fetch.Outside.fetch;
import static se.datatorg.harvester.fetch.Outside.fetcher;
import static se.datatorg.harvester.fetch.Outside.rule;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    @TempDir
    Path folder;

    @Test
    void aTrustedCertificateForTheRightNameIsAccepted() throws Exception {
        var keys = keys(HOST);
        try (var server = serving(keys);
                var fetcher = fetcher(IMPATIENT, trusting(keys), Pause.real(), server)) {
            var content = content(fetch(fetcher, secure(server)));

            assertEquals(1, content.page().content().size());
            assertEquals(List.of(), content.notes());
        }
    }

    @Test
    void aSelfSignedCertificateIsRefused() throws Exception {
        try (var server = serving(keys(HOST));
                var fetcher = fetcher(IMPATIENT, server)) {
            assertEquals("fetch-tls-untrusted", rule(fetch(fetcher, secure(server))));
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        var keys = keys("other.kommunen.example");
        try (var server = serving(keys);
                var fetcher = fetcher(IMPATIENT, trusting(keys), Pause.real(), server)) {
            assertEquals("fetch-tls-name", rule(fetch(fetcher, secure(server))));
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        var keys = TestKeys.signedBy("ca", HOST, folder, "-startdate", "-10d", "-validity", "2");
        try (var server = serving(keys);
                var fetcher = fetcher(IMPATIENT, trusting(keys), Pause.real(), server)) {
            assertEquals("fetch-tls-expired", rule(fetch(fetcher, secure(server))));
        }
    }

    @Test
    void aCertificateThatItsAuthorityHasRevokedIsRefused() throws Exception {
        assertRevoked(keys(HOST), "server");
    }

    @Test
    void aCertificateOfAnAuthorityThatIsRevokedIsRefused() throws Exception {
        assertRevoked(keys(HOST, "municipal"), "municipal");
    }

    private void assertRevoked(TestKeys keys, String revoked) throws Exception {
        var authorities = authorities(keys, keys.list("ca", revoked));
        var trust = Trust.usualAnd(authorities);
        try (var server = serving(keys);
                var fetcher = fetcher(IMPATIENT, () -> trust, Pause.real(), server)) {
            assertEquals("fetch-tls-revoked", rule(fetch(fetcher, secure(server))));
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void aListThatRevokesOthersChangesNothingUntilItIsRenewed() throws Exception {
        var keys = keys(HOST);
        var authorities = authorities(keys, keys.list("ca", "ca"));
        var trust = Trust.usualAnd(authorities);
        try (var server = serving(keys);
                var fetcher = fetcher(IMPATIENT, () -> trust, Pause.real(), server)) {
            assertEquals(
                    1, content(fetch(fetcher, secure(server))).page().content().size());

            Files.writeString(authorities, keys.list("ca", "server"));
            Files.setLastModifiedTime(authorities, FileTime.from(Instant.now().plusSeconds(5)));
            var after = assertTimeout(Duration.ofSeconds(30), () -> firstRefusal(fetcher, secure(server)));
            assertEquals("fetch-tls-revoked", rule(after));

            Files.delete(authorities);
            assertEquals("fetch-tls-revoked", rule(fetch(fetcher, secure(server))));
        }
    }

    /** A session may be taken up again for a second. */
    private static Fetched firstRefusal(Fetcher fetcher, URI address) {
        return Stream.generate(() -> fetch(fetcher, address))
                .filter(Fetched.Failed.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileWithoutCertificatesIsToldAsOne() throws Exception {
        var file = Files.writeString(folder.resolve("notes.pem"), "no certificates here");

        assertThrows(IllegalArgumentException.class, () -> Trust.usualAnd(file));
    }

    @Test
    void aServerWithoutTlsIsAFault() throws Exception {
        try (var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var pair = new HostPort(HOST, door.getLocalPort());
            var plain = Thread.ofVirtual().start(() -> answerPlainly(door));
            try (var fetcher = new Fetcher(
                    Outgoing.strict("x@y.se").allowing(pair),
                    IMPATIENT,
                    Outside.LOOPBACK,
                    Trust::usual,
                    Pause.real(),
                    Clock.systemUTC())) {
                assertEquals("fetch-tls", rule(fetch(fetcher, URI.create("https://" + pair + "/"))));
            }
            plain.join();
        }
    }

    private static void answerPlainly(ServerSocket door) {
        try (var socket = door.accept()) {
            socket.getOutputStream().write(RawServer.http("HTTP/1.1 400 Bad Request\n\n"));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRedirectFromHttpsToHttpIsRefused() throws Exception {
        var keys = keys(HOST);
        var location = "Location: http://" + HOST + "/";
        try (var server = on(keys, RawServer.response("302 Go\n" + location, new byte[0]));
                var fetcher = fetcher(IMPATIENT, trusting(keys), Pause.real(), server)) {
            assertEquals("fetch-redirect-downgrade", rule(fetch(fetcher, secure(server))));
        }
    }

    private static URI secure(RawServer server) {
        return URI.create("https://" + HOST + ":" + server.port() + "/dcat.rdf");
    }

    private static RawServer serving(TestKeys keys) throws Exception {
        return on(keys, RawServer.response("200 OK", new byte[1]));
    }

    private static RawServer on(TestKeys keys, byte[] answer) throws Exception {
        var door = keys.server().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return RawServer.on(door, (request, out) -> out.write(answer));
    }

    private Supplier<SSLContext> trusting(TestKeys keys) throws Exception {
        var trust = Trust.usualAnd(authorities(keys, ""));
        return () -> trust;
    }

    private Path authorities(TestKeys keys, String list) throws Exception {
        return Files.writeString(folder.resolve("authorities.pem"), keys.authority() + list);
    }

    private TestKeys keys(String name) throws Exception {
        return TestKeys.signedBy("ca", name, folder);
    }

    private TestKeys keys(String name, String between) throws Exception {
        return TestKeys.signedBy("ca", between, name, folder);
    }
}
