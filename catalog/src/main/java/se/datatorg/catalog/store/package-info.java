/** The RDF projection: a store in memory, filled from the ledger. */
@NullMarked
package se.datatorg.catalog.store;

import org.jspecify.annotations.NullMarked;
