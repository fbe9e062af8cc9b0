/** The table of what is promised and which test proves it. */
@NullMarked
package se.datatorg.web.proof;

import org.jspecify.annotations.NullMarked;
