/** What a feed says, before it reaches the ledger. */
@NullMarked
package se.datatorg.catalog.feed;

import org.jspecify.annotations.NullMarked;
