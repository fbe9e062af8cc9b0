/** The search page. */
@NullMarked
package se.datatorg.web.page.search;

import org.jspecify.annotations.NullMarked;
