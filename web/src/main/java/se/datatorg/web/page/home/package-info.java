/** The start page. */
@NullMarked
package se.datatorg.web.page.home;

import org.jspecify.annotations.NullMarked;
