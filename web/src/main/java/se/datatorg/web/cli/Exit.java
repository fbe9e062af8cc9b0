package se.datatorg.web.cli;

/** Exit codes, as scripts rely on them. */
final class Exit {
    static final int DONE = 0;

    /** Done, but something needs a person. */
    static final int NEEDS_A_PERSON = 1;

    /** Could not be done. */
    static final int COULD_NOT = 2;

    private Exit() {}
}
