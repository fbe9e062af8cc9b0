package se.datatorg.harvester.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** What the network's exceptions mean to a publisher. */
final class Faults {
    private Faults() {}

    /** Before the headers were read. */
    static FetchFault beforeAnswer(IOException e, FetchLimits limits) {
        var fault = switch (e) {
            case FetchFault known -> known;
            case ConnectTimeoutException late -> FetchFault.late(limits.connect());
            case SocketTimeoutException late -> FetchFault.late(limits.silence());
            case SSLException tls -> FetchFault.of(tlsRule(tls));
            case MessageConstraintException large -> FetchFault.of("fetch-headers");
            case NoHttpResponseException silent -> FetchFault.of("fetch-not-http");
            case ClientProtocolException odd -> FetchFault.of("fetch-not-http");
            default -> FetchFault.of("fetch-connect");
        };
        return because(fault, e);
    }

    /** While the content was read. */
    static FetchFault inAnswer(IOException e, FetchLimits limits) {
        var fault = switch (e) {
            case FetchFault known -> known;
            case SocketTimeoutException late -> FetchFault.late(limits.silence());
            case MessageConstraintException large -> FetchFault.of("fetch-headers");
            case ZipException broken -> FetchFault.of("fetch-unpack");
            default -> FetchFault.of("fetch-cut-off");
        };
        return because(fault, e);
    }

    private static String tlsRule(SSLException e) {
        if (hasCause(e, CertificateExpiredException.class::isInstance)) {
            return "fetch-tls-expired";
        }
        if (hasCause(e, Faults::isRevocation)) {
            return "fetch-tls-revoked";
        }
        if (hasCause(e, c -> c instanceof CertPathBuilderException || c instanceof CertPathValidatorException)) {
            return "fetch-tls-untrusted";
        }
        var name = hasCause(e, c -> c instanceof CertificateException || c instanceof SSLPeerUnverifiedException);
        return name ? "fetch-tls-name" : "fetch-tls";
    }

    private static boolean isRevocation(Throwable e) {
        return e instanceof CertPathValidatorException invalid && invalid.getReason() == BasicReason.REVOKED;
    }

    private static boolean hasCause(Throwable e, Predicate<Throwable> kind) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).anyMatch(kind);
    }

    private static FetchFault because(FetchFault fault, IOException cause) {
        if (fault != cause && fault.getCause() == null) {
            fault.initCause(cause);
        }
        return fault;
    }
}
