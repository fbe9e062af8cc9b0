/** Findings as people read them: grouped by rule, worst first, with lines of the feed. */
@NullMarked
package se.datatorg.web.page.finding;

import org.jspecify.annotations.NullMarked;
