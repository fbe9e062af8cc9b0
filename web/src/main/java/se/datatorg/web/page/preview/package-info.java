/** A look into a data file: its first rows, its places on a map, or a sentence about why neither. */
@NullMarked
package se.datatorg.web.page.preview;

import org.jspecify.annotations.NullMarked;
