package se.datatorg.harvester.read;

import java.util.Optional;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/** Collects what a parser complains about, and lets it go on wherever it can. */
final class Complaints implements ErrorHandler {

    /** @param line counted from 1; 0 when not known */
    record Complaint(String message, int line, int column) {}

    private Optional<Complaint> first = Optional.empty();
    private Optional<Complaint> last = Optional.empty();

    /** Values are judged by ourselves, so what the parser warns about is known already. */
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
        var complaint = new Complaint(message, (int) Math.max(line, 0), (int) Math.max(column, 0));
        if (first.isEmpty()) {
            first = Optional.of(complaint);
        }
        last = Optional.of(complaint);
    }

    @Override
    public void fatal(String message, long line, long column) {
        error(message, line, column);
        throw new RiotException(message);
    }

    Optional<Complaint> first() {
        return first;
    }

    /** Why the parser gave up. */
    Complaint cause(RuntimeException thrown) {
        return last.orElseGet(() -> new Complaint(String.valueOf(thrown.getMessage()), 0, 0));
    }
}
