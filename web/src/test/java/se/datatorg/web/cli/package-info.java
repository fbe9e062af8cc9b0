/** The command line as scripts rely on it. */
@NullMarked
package se.datatorg.web.cli;

import org.jspecify.annotations.NullMarked;
