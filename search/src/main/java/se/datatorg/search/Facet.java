package se.datatorg.search;

/** The filters that are counted. The word is the parameter in addresses; values are codes. */
public enum Facet {
    PUBLISHER("publisher"),
    TYPE("type"),
    THEME("theme"),
    FORMAT("format"),
    LICENCE("licence"),
    HVD("hvd"),
    ACCESS("access"),
    SERVICE_TYPE("serviceType"),
    KEYWORD("keyword"),
    /** Band of the metadata's quality. */
    BAND("band"),
    /** Whether the data can be reached now; a record whose links nobody has looked at has no value. */
    REACH("reach");

    private final String word;

    Facet(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
