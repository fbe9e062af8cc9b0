package se.datatorg.web.api.rdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.Touched;

/**
 * How the ledger's generations are cut into pages: so many touched entities a page, counted from the first generation, so
 * that a page once full is the same for ever, and in every process.
 */
final class ChangePages {
    /** Entities a page; another number would give every page and event another address. */
    private static final int SIZE = 250;

    private final Ledger ledger;
    private final List<Page> pages = new ArrayList<>();
    private long known;
    private Instant newest = Instant.EPOCH;

    ChangePages(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A page and the stretches of generations that it shows. */
    record Page(int number, List<Part> parts) {
        Page {
            parts = List.copyOf(parts);
        }

        Instant from() {
            return parts.getFirst().at();
        }

        private int size() {
            return parts.stream().mapToInt(Part::most).sum();
        }
    }

    /**
     * Touched entities of one generation.
     *
     * @param at when it happened; always later than what happened before, even if the clock was set back
     */
    record Part(long generation, Instant at, int skip, int most) {}

    /** All pages by now. */
    synchronized List<Page> all() {
        for (var touched : ledger.generations().listTouched(known)) {
            add(touched);
            known = touched.generation();
        }
        return List.copyOf(pages);
    }

    private void add(Touched touched) {
        newest = touched.at().isAfter(newest) ? touched.at() : newest.plusMillis(1);
        int skip = 0;
        while (skip < touched.iris()) {
            var last = pages.isEmpty() ? new Page(0, List.of()) : pages.getLast();
            boolean isOpen = !pages.isEmpty() && last.size() < SIZE;
            int most = Math.min(touched.iris() - skip, isOpen ? SIZE - last.size() : SIZE);
            var part = new Part(touched.generation(), newest, skip, most);
            if (isOpen) {
                var parts = new ArrayList<>(last.parts());
                parts.add(part);
                pages.set(pages.size() - 1, new Page(last.number(), parts));
            } else {
                pages.add(new Page(pages.size() + 1, List.of(part)));
            }
            skip += most;
        }
    }
}
