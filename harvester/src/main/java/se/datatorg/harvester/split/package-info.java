/** Stable IRIs for what lacks one, the catalogue's structure, then triples to entities. */
@NullMarked
package se.datatorg.harvester.split;

import org.jspecify.annotations.NullMarked;
