package se.datatorg.vocab;

/** The two languages that the portal speaks; {@link #SV} is the default. */
public enum Lang {
    SV,
    EN;

    /** The language tag as it stands in metadata and in {@code lang} attributes. */
    public String tag() {
        return this == SV ? "sv" : "en";
    }
}
