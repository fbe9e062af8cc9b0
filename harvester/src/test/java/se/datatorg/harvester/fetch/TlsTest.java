package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static se.datatorg.harvester.fetch.Outside.HOST;
import static se.datatorg.harvester.fetch.Outside.IMPATIENT;
import static se.datatorg.harvester.fetch.Outside.content;
import static se.datatorg.harvester.fetch.Outside.fetch;
import static se.datatorg.harvester.fetch.Outside.fetcher;
import static se.datatorg.harvester.fetch.Outside.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

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
        var keys = keys(HOST, "-startdate", "-10d", "-validity", "2");
        try (var server = serving(keys);
                var fetcher = fetcher(IMPATIENT, trusting(keys), Pause.real(), server)) {
            assertEquals("fetch-tls-expired", rule(fetch(fetcher, secure(server))));
        }
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
                    Trust.usual(),
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

    private static RawServer serving(KeyStore keys) throws Exception {
        return on(keys, RawServer.response("200 OK", new byte[1]));
    }

    private static RawServer on(KeyStore keys, byte[] answer) throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var door = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return RawServer.on(door, (request, out) -> out.write(answer));
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        return Trust.usualAnd(new ByteArrayInputStream(keys.getCertificate("ca").getEncoded()));
    }

    /** A certificate for the name from an authority of its own. */
    private KeyStore keys(String name, String... more) throws IOException, InterruptedException {
        var file = folder.resolve(name + more.length + ".p12");
        keytool(file, List.of("-alias", "ca", "-dname", "CN=Test authority", "-ext", "bc:c"));
        var server = new ArrayList<>(List.of("-alias", "server", "-signer", "ca", "-dname", "CN=" + name));
        server.addAll(List.of("-ext", "SAN=dns:" + name));
        server.addAll(List.of(more));
        keytool(file, server);
        return load(file);
    }

    private static void keytool(Path file, List<String> about) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool, "-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", new String(PASSWORD)));
        command.addAll(about);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private static KeyStore load(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
