package se.datatorg.harvester.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates count. There is no way to turn the check off. */
public final class Trust {
    private Trust() {}

    /** The authorities that Java itself trusts. */
    public static SSLContext usual() {
        try {
            return context(managers(null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java's own certificates cannot be read", e);
        }
    }

    /**
     * The usual authorities, and these beside them.
     *
     * @param certificates in PEM or DER form, one or more
     */
    public static SSLContext usualAnd(InputStream certificates) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var usual : usualAuthorities()) {
                store.setCertificateEntry("usual-" + store.size(), usual);
            }
            for (var more : CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                store.setCertificateEntry("added-" + store.size(), more);
            }
            return context(managers(store));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificates cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate[] usualAuthorities() throws GeneralSecurityException {
        return Arrays.stream(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static SSLContext context(TrustManager[] managers) throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
        return context;
    }
}
