package se.datatorg.harvester.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text file of certificates and of lists of revoked ones (RFC 7468). Text around them is left alone.
 *
 * @param revoked a list of each authority that has one
 */
record Pem(List<X509Certificate> certificates, List<X509CRL> revoked) {
    private static final Pattern PART = Pattern.compile("-----BEGIN (CERTIFICATE|X509 CRL)-----[^-]+-----END \\1-----");

    Pem {
        certificates = List.copyOf(certificates);
        revoked = List.copyOf(revoked);
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException when it has neither certificates nor lists
     */
    static Pem read(Path file) throws IOException, GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new ArrayList<X509Certificate>();
        var revoked = new ArrayList<X509CRL>();
        var parts = PART.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (parts.find()) {
            var bytes = new ByteArrayInputStream(parts.group().getBytes(StandardCharsets.ISO_8859_1));
            if (parts.group(1).equals("CERTIFICATE")) {
                certificates.add((X509Certificate) factory.generateCertificate(bytes));
            } else {
                revoked.add((X509CRL) factory.generateCRL(bytes));
            }
        }
        if (certificates.isEmpty() && revoked.isEmpty()) {
            throw new IllegalArgumentException("it holds no certificate and no list of revoked ones in PEM form");
        }
        return new Pem(certificates, revoked);
    }
}
