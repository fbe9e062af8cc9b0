/** Publishers and the sources we harvest for them. */
@NullMarked
package se.datatorg.catalog.source;

import org.jspecify.annotations.NullMarked;
