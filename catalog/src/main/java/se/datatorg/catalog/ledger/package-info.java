/** The ledger: the one thing that must be backed up. */
@NullMarked
package se.datatorg.catalog.ledger;

import org.jspecify.annotations.NullMarked;
