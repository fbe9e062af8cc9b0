package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Keys and certificates of a server and of an authority of its own, made by Java's key tool. */
record TestKeys(Path file) {
    private static final String PASSWORD = "changeit";

    /** A certificate for the name, signed by the authority. */
    static TestKeys signedBy(String authority, String name, Path folder, String... more) throws Exception {
        var keys = new TestKeys(folder.resolve(name + more.length + ".p12"));
        keys.make(authority, "CN=Test authority", "-ext", "bc:c");
        keys.makeServer(authority, name, more);
        return keys;
    }

    /** A certificate for the name, signed by an authority that another has signed. */
    static TestKeys signedBy(String authority, String between, String name, Path folder) throws Exception {
        var keys = new TestKeys(folder.resolve(name + between + ".p12"));
        keys.make(authority, "CN=Test authority", "-ext", "bc:c");
        keys.make(between, "CN=Municipal authority", "-ext", "bc:c", "-signer", authority);
        keys.makeServer(between, name);
        return keys;
    }

    private void makeServer(String signer, String name, String... more) throws Exception {
        var about = new ArrayList<>(List.of("-signer", signer, "-ext", "SAN=dns:" + name));
        about.addAll(List.of(more));
        make("server", "CN=" + name, about.toArray(String[]::new));
    }

    private void make(String alias, String name, String... more) throws Exception {
        var about = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
        about.addAll(List.of("-alias", alias, "-dname", name));
        about.addAll(List.of(more));
        keytool(about);
    }

    /** The authority's certificate as text. */
    String authority() throws Exception {
        return keytool(List.of("-exportcert", "-rfc", "-alias", "ca"));
    }

    /** The authority's list, as text, with the certificate of that alias revoked. */
    String list(String authority, String revoked) throws Exception {
        var serial = ((X509Certificate) load().getCertificate(revoked)).getSerialNumber();
        return keytool(List.of("-gencrl", "-rfc", "-alias", authority, "-id", serial.toString()));
    }

    /** What a server serves with. */
    SSLContext server() throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        var keys = load();
        for (var other : List.of("ca", "municipal")) {
            if (keys.containsAlias(other)) {
                keys.deleteEntry(other);
            }
        }
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return keys;
        }
    }

    private String keytool(List<String> about) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool));
        command.addAll(about);
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
