package se.datatorg.testdata.region;

/** How well a publisher describes its data, best first. */
public enum Quality {
    EXCELLENT,
    GOOD,
    FAIR,
    POOR,
    /** Has most of what is asked for, and every fault seen in real feeds. */
    DIRTY;

    boolean isAtLeast(Quality other) {
        return compareTo(other) <= 0;
    }
}
