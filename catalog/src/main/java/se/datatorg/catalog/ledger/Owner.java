package se.datatorg.catalog.ledger;

import java.time.Instant;
import java.util.Optional;

/** The process that has a run open, so that a run left open by a dead process is known as interrupted. */
record Owner(long pid, Optional<Instant> started) {

    static Owner thisProcess() {
        var me = ProcessHandle.current();
        return new Owner(me.pid(), me.info().startInstant());
    }

    static Owner parse(String text) {
        var parts = text.split("@", 2);
        return new Owner(
                Long.parseLong(parts[0]), parts[1].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[1])));
    }

    /** The same process, not another one that got its number after a restart. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().startInstant().equals(started))
                .isPresent();
    }

    @Override
    public String toString() {
        return pid + "@" + started.map(Instant::toString).orElse("");
    }
}
