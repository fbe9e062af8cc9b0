/** Exact counts of versions over time. */
@NullMarked
package se.datatorg.catalog.statistics;

import org.jspecify.annotations.NullMarked;
