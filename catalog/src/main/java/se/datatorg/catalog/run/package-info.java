/** Runs: visits to a source, and how they ended. */
@NullMarked
package se.datatorg.catalog.run;

import org.jspecify.annotations.NullMarked;
