/** Looks nightly, and politely, whether the addresses that records name lead anywhere. */
@NullMarked
package se.datatorg.harvester.link;

import org.jspecify.annotations.NullMarked;
