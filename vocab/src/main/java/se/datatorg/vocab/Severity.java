package se.datatorg.vocab;

/** How much a finding matters to the publisher. The order is the order in reports. */
public enum Severity {
    /** Breaks the profile, or cost a value. */
    VIOLATION,
    /** Recommended by the profile, or likely to be a mistake. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** As in {@code check --format json}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
