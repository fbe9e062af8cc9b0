/** A feed's way through the house, and its rehearsal. */
@NullMarked
package se.datatorg.harvester.run;

import org.jspecify.annotations.NullMarked;
