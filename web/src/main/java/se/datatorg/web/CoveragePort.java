package se.datatorg.web;

import se.datatorg.catalog.coverage.Coverage;

/** Who publishes which of the recommended datasets. */
@FunctionalInterface
public interface CoveragePort {
    /** As the generation shows it that search shows. */
    Coverage now();
}
