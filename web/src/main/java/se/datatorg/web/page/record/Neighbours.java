package se.datatorg.web.page.record;

import java.util.List;

/**
 * Records that are about the same.
 *
 * @param elsewhere the same thing, from other publishers
 * @param similar the rest, nearest first
 */
record Neighbours(List<RecordView.Tie> elsewhere, List<RecordView.Tie> similar) {
    static final Neighbours NONE = new Neighbours(List.of(), List.of());

    Neighbours {
        elsewhere = List.copyOf(elsewhere);
        similar = List.copyOf(similar);
    }
}
