package se.datatorg.harvester.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import se.datatorg.catalog.Finding;

/** Why a request gave no usable answer. It stays inside the package: the fetcher turns it into a value. */
final class FetchFault extends IOException {
    private final transient Finding finding;
    private final boolean passing;
    private final transient Optional<String> retryAfter;

    private FetchFault(Finding finding, boolean passing, Optional<String> retryAfter) {
        super(finding.rule());
        this.finding = finding;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    static FetchFault of(String rule, String... values) {
        return new FetchFault(Finding.of(rule, values), false, Optional.empty());
    }

    /** The server took longer than it may. */
    static FetchFault late(Duration limit) {
        var seconds = Math.max(1, limit.toSeconds());
        return new FetchFault(Finding.of("fetch-timeout", Long.toString(seconds)), true, Optional.empty());
    }

    /** The server is busy or broken, and may tell when to come back. */
    static FetchFault busy(int status, Optional<String> retryAfter) {
        return new FetchFault(Finding.of("fetch-status-server", Integer.toString(status)), true, retryAfter);
    }

    Finding finding() {
        return finding;
    }

    /** Whether trying again soon may help. */
    boolean isPassing() {
        return passing;
    }

    /** The header of that name, as sent. */
    Optional<String> retryAfter() {
        return retryAfter;
    }
}
