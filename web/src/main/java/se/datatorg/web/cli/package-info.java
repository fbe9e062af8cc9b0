/** The command line. */
@NullMarked
package se.datatorg.web.cli;

import org.jspecify.annotations.NullMarked;
