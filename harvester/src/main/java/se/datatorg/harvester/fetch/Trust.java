package se.datatorg.harvester.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates count. There is no way to turn the check off. */
public final class Trust {
    private static final int LONGEST_SESSION = 1; // second

    private Trust() {}

    /** The authorities that Java itself trusts; read when they are first asked for. */
    public static SSLContext usual() {
        return Usual.CONTEXT;
    }

    private static final class Usual {
        static final SSLContext CONTEXT = read();

        private static SSLContext read() {
            try {
                return context(usualManagers());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Java's own certificates cannot be read", e);
            }
        }
    }

    /**
     * The usual authorities and those in the file beside them, but for certificates that a list in the file revokes.
     *
     * @param file certificates and lists of revoked ones, in PEM form; lists that change are read again
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it holds neither, or what is in it cannot be understood
     */
    public static SSLContext usualAnd(Path file) {
        try {
            var pem = Pem.read(file);
            var paths = new PKIXBuilderParameters(store(pem), new X509CertSelector());
            // Java would ask for lists and answers itself, past the one door, where a certificate tells it to.
            paths.setRevocationEnabled(false);
            paths.addCertPathChecker(new RevokedCertificates(file, pem.revoked()));
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(paths));
            var context = context(factory.getTrustManagers());
            // A session that is taken up again is not judged anew, and lists change.
            context.getClientSessionContext().setSessionTimeout(LONGEST_SESSION);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate or a list in it is damaged, or of an unknown kind", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyStore store(Pem pem) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var usual : usualAuthorities()) {
            store.setCertificateEntry("usual-" + store.size(), usual);
        }
        for (var more : pem.certificates()) {
            store.setCertificateEntry("added-" + store.size(), more);
        }
        return store;
    }

    private static X509Certificate[] usualAuthorities() throws GeneralSecurityException {
        return Arrays.stream(usualManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }

    private static TrustManager[] usualManagers() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((@Nullable KeyStore) null);
        return factory.getTrustManagers();
    }

    private static SSLContext context(TrustManager[] managers) throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
        return context;
    }
}
