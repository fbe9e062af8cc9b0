package se.datatorg.harvester.read;

import se.datatorg.catalog.Finding;

/** The document cannot be read: carries the finding that says why from the depth of a parser to the reader. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    Refusal(Finding finding) {
        super(finding.rule());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
