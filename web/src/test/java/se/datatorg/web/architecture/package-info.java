/** What the plan of the house says of who may use what, as rules. */
@NullMarked
package se.datatorg.web.architecture;

import org.jspecify.annotations.NullMarked;
