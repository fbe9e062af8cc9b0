/** The page of a dataset, series or data service, and what is left of a removed one. */
@NullMarked
package se.datatorg.web.page.record;

import org.jspecify.annotations.NullMarked;
