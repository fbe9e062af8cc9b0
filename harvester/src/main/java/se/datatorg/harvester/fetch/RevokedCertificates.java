package se.datatorg.harvester.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.X509CRL;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a chain of certificates of which one is on a list of revoked ones (RFC 5280, section 5). The lists are those in the
 * operator's file, read again when it has changed: whoever renews them need not start the portal anew.
 */
final class RevokedCertificates extends PKIXCertPathChecker {
    private static final Logger LOG = LoggerFactory.getLogger(RevokedCertificates.class);

    private final Path file;
    /** Shared by the copies that Java makes, one for each chain. */
    private final AtomicReference<Lists> lists;

    RevokedCertificates(Path file, List<X509CRL> lists) {
        this.file = file;
        this.lists = new AtomicReference<>(new Lists(file.toFile().lastModified(), lists));
    }

    /**
     * What the file said.
     *
     * @param changed when it was written last, in milliseconds; 0 when it is gone
     */
    private record Lists(long changed, List<X509CRL> all) {}

    @Override
    public void check(Certificate certificate, Collection<String> unresolved) throws CertPathValidatorException {
        if (newest().stream().anyMatch(list -> list.isRevoked(certificate))) {
            throw new CertPathValidatorException("revoked", null, null, -1, BasicReason.REVOKED);
        }
    }

    private List<X509CRL> newest() {
        var known = Objects.requireNonNull(lists.get());
        long changed = file.toFile().lastModified();
        if (changed == known.changed()) {
            return known.all();
        }
        var now = read().orElse(known.all());
        lists.set(new Lists(changed, now));
        return now;
    }

    /** The border where a file that has become unreadable is told, once for each change: what it said before holds. */
    private Optional<List<X509CRL>> read() {
        try {
            return Optional.of(Pem.read(file).revoked());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read any more; the lists of revoked certificates that it held are kept", file, e);
            return Optional.empty();
        }
    }

    @Override
    public void init(boolean forward) {
        // Nothing to begin: each certificate is judged by itself.
    }

    @Override
    public boolean isForwardCheckingSupported() {
        return true;
    }

    @Override
    public @Nullable Set<String> getSupportedExtensions() {
        return null;
    }
}
