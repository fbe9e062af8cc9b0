/** What a data file shows without being downloaded: its rows as a table, its places as shapes, or why neither. */
@NullMarked
package se.datatorg.harvester.datafile;

import org.jspecify.annotations.NullMarked;
