/** A generated region of any size, for measurements. */
@NullMarked
package se.datatorg.testdata.bench;

import org.jspecify.annotations.NullMarked;
