/** Statistics for coordinators, and the state of the service. */
@NullMarked
package se.datatorg.web.page.statistics;

import org.jspecify.annotations.NullMarked;
