/** Ids and words that the whole portal shares. */
@NullMarked
package se.datatorg.catalog;

import org.jspecify.annotations.NullMarked;
