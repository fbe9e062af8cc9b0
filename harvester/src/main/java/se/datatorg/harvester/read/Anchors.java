package se.datatorg.harvester.read;

/**
 * Finds texts in a large one without going through it each time. Every eighth place of the large text is an anchor, known by
 * the eight characters that stand there; whatever has fifteen characters or more has an anchor whole within it.
 */
final class Anchors {
    /** Shorter texts may lie between two anchors. */
    static final int SHORTEST = 15;

    private static final int STEP = 8;
    private static final int NONE = -1;

    private final String text;
    /** By what stands there: the first anchor, and how many there are. */
    private final int[] first;

    private final int[] count;
    /** By anchor: the next one where the same stands. */
    private final int[] next;

    private long looked;

    Anchors(String text) {
        int anchors = text.length() / STEP;
        int size = Math.max(STEP, Integer.highestOneBit(Math.max(anchors, 1)) * 2);
        this.text = text;
        this.first = new int[size];
        this.count = new int[size];
        this.next = new int[anchors];
        java.util.Arrays.fill(first, NONE);
        for (int anchor = anchors - 1; anchor >= 0; anchor--) {
            int slot = slot(text, anchor * STEP);
            next[anchor] = first[slot];
            first[slot] = anchor;
            count[slot]++;
        }
    }

    /** As {@link String#indexOf(String, int)}; of a text that is not shorter than {@value #SHORTEST}. */
    int find(String sought, int from) {
        int rarest = rarest(sought);
        int best = NONE;
        for (int at = rarest; at < rarest + STEP; at++) {
            int found = find(sought, at, from, best);
            best = found == NONE ? best : found;
        }
        return best;
    }

    /** How many anchors have been looked at: some texts say the same thing everywhere. */
    long looked() {
        return looked;
    }

    /** Where in the text sought the eight places begin at which the fewest anchors would have to be looked at. */
    private int rarest(String sought) {
        int last = sought.length() - SHORTEST;
        int rarest = last;
        for (int from = last, fewest = Integer.MAX_VALUE; from >= 0 && fewest > 0; from -= STEP) {
            int anchors = 0;
            for (int at = from; at < from + STEP; at++) {
                anchors += count[slot(sought, at)];
            }
            if (anchors < fewest) {
                fewest = anchors;
                rarest = from;
            }
        }
        return rarest;
    }

    /** The first place from there on, and before the best so far, where an anchor stands under that place of the text sought. */
    private int find(String sought, int at, int from, int best) {
        for (int anchor = first[slot(sought, at)]; anchor != NONE; anchor = next[anchor]) {
            looked++;
            int start = anchor * STEP - at;
            if (best != NONE && start >= best) {
                return NONE;
            }
            if (start >= from && text.startsWith(sought, start)) {
                return start;
            }
        }
        return NONE;
    }

    private int slot(String where, int from) {
        int hash = 0;
        for (int i = from; i < from + STEP; i++) {
            hash = hash * 31 + where.charAt(i);
        }
        hash *= 0x9E3779B9;
        return (hash >>> 16 ^ hash) & first.length - 1;
    }
}
