package se.datatorg.catalog.ledger;

/** How much room the ledger's disk has for more. */
public enum Room {
    ENOUGH,
    /** Too little to begin a harvest; what a person does is still written. */
    SCARCE,
    /** Too little to write anything at all; reading goes on. */
    NONE
}
