package se.datatorg.catalog.run;

/**
 * The numbers of a run. The first four count records; a run is whole when fed = stored and stored − hidden = indexed =
 * listed.
 *
 * @param fed records in the feed
 * @param stored records of the source in force in the ledger
 * @param hidden of those, the ones that another source takes precedence for
 * @param indexed records of the source in the search index
 * @param listed records of the source that a search lists
 * @param added records new in this run
 * @param changed records whose content, or that of a part, changed
 * @param removed records gone
 */
public record RunNumbers(
        int fed, int stored, int hidden, int indexed, int listed, int added, int changed, int removed) {
    public static final RunNumbers NONE = new RunNumbers(0, 0, 0, 0, 0, 0, 0, 0);

    /** The numbers of a later run that brought the same. */
    public RunNumbers unchanged() {
        return new RunNumbers(fed, stored, hidden, indexed, listed, 0, 0, 0);
    }

    public boolean agree() {
        return fed == stored && stored - hidden == indexed && indexed == listed;
    }
}
