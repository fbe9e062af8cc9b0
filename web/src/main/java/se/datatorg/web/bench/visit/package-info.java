/** Visitors that measurements play: as little client as possible, so that what is measured is the server. */
@NullMarked
package se.datatorg.web.bench.visit;

import org.jspecify.annotations.NullMarked;
