/** Puts the parts of the portal together, and keeps the projections at the ledger's heels. */
@NullMarked
package se.datatorg.web.assembly;

import org.jspecify.annotations.NullMarked;
