/** The pages for developers. */
@NullMarked
package se.datatorg.web.page.develop;

import org.jspecify.annotations.NullMarked;
