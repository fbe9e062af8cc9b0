/** What the feed doctor found, written down: as JSON, for terminals, as a page that needs nothing else. */
@NullMarked
package se.datatorg.web.report;

import org.jspecify.annotations.NullMarked;
