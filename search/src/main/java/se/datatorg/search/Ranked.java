package se.datatorg.search;

import java.util.List;
import org.apache.lucene.search.ScoreDoc;

/**
 * Hits in their order.
 *
 * @param total hits in all
 * @param shown those of the asked page
 */
record Ranked(int total, List<ScoreDoc> shown) {
    Ranked {
        shown = List.copyOf(shown);
    }
}
