/** The gate for visitors' queries: parses, checks and bounds each one. */
@NullMarked
package se.datatorg.catalog.sparql;

import org.jspecify.annotations.NullMarked;
