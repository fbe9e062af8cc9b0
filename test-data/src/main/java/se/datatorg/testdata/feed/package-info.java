/** A feed as data, and three small writers for it. They write faults as faithfully as good values. */
@NullMarked
package se.datatorg.testdata.feed;

import org.jspecify.annotations.NullMarked;
