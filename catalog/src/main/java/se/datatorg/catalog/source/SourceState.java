package se.datatorg.catalog.source;

/** Whether a source is visited. */
public enum SourceState {
    ACTIVE,
    PAUSED,
    REMOVED;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
