package se.datatorg.web.page.frame;

/** The parts of the site that the main navigation leads to. */
public enum Section {
    SEARCH,
    PUBLISHERS,
    STATISTICS,
    COVERAGE,
    CHECK,
    DEVELOP,
    NONE
}
