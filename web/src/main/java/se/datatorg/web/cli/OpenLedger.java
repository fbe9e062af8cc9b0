package se.datatorg.web.cli;

import java.nio.file.Path;
import java.time.Clock;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.web.assembly.Region;

/** The ledger of a data folder, for commands that only ask it or register something in it. */
final class OpenLedger implements AutoCloseable {
    private final Ledger ledger;

    private OpenLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    static OpenLedger of(DataOptions options) {
        var config = options.config();
        Path folder = config.data();
        return new OpenLedger(Ledger.open(folder, Region.publishers(config.pack()), Clock.systemUTC(), config.room()));
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
