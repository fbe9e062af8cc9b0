/** The catalogue and its records as RDF, for machines and for other portals. */
@NullMarked
package se.datatorg.catalog.export;

import org.jspecify.annotations.NullMarked;
