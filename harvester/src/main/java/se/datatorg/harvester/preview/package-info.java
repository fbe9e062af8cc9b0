/** Previews of data files: fetched through the one door in the background, and kept in a folder that may be deleted. */
@NullMarked
package se.datatorg.harvester.preview;

import org.jspecify.annotations.NullMarked;
