/** Which municipality publishes which of the datasets that all of them are recommended to publish. */
@NullMarked
package se.datatorg.catalog.coverage;

import org.jspecify.annotations.NullMarked;
