package se.datatorg.web.cache;

import java.time.LocalDate;

/**
 * What the pages of records depend on, all of them: as long as these are the same, a page says the same. Visits that
 * brought nothing do not count.
 *
 * @param ledger the newest generation
 * @param index the generation that search shows
 * @param links changes with every look at links
 * @param day today in Sweden: pages tell what happened today
 */
public record PageStamp(long ledger, long index, long links, LocalDate day) {

    /** Whether search shows all that the ledger has. */
    boolean isSettled() {
        return ledger == index;
    }
}
