package se.datatorg.catalog.sparql;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Any text is answered or refused with a reason, and changes nothing. */
final class SparqlGateTarget {
    private static final GateFixture PORTAL = new GateFixture(SparqlLimits.STANDARD
                    .withAllowance(Duration.ofMinutes(10), Integer.MAX_VALUE)
                    .withDeadline(Duration.ofMillis(500)))
            .filled(3);
    private static final long STATEMENTS = PORTAL.store.statementCount();

    private SparqlGateTarget() {}

    static void take(byte[] input) {
        switch (PORTAL.ask(new String(input, StandardCharsets.UTF_8))) {
            case SparqlAnswer.Ready ready -> ready.body().close();
            case SparqlAnswer.Refused refused -> {
                if (refused.message().sv().isBlank() || (refused.status() >= 500 && refused.status() != 503)) {
                    throw new IllegalStateException(refused.toString());
                }
            }
        }
        if (PORTAL.store.statementCount() != STATEMENTS) {
            throw new IllegalStateException("a query changed the store");
        }
    }
}
