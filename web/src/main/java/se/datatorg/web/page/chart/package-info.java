/** Drawings that the server makes: numbers turned into path data; the markup is in the templates. */
@NullMarked
package se.datatorg.web.page.chart;

import org.jspecify.annotations.NullMarked;
