/** The example region on one day, for tests that need a catalogue like those in life. */
@NullMarked
package se.datatorg.web.region;

import org.jspecify.annotations.NullMarked;
