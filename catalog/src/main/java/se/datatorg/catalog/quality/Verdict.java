package se.datatorg.catalog.quality;

/** How a metric came out. What was not measured gives no points, and is said to be not measured. */
public enum Verdict {
    PASSED,
    FAILED,
    NOT_MEASURED
}
