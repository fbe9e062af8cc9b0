/** For developers: SPARQL editor and API documentation. */
@NullMarked
package se.datatorg.web.page.develop;

import org.jspecify.annotations.NullMarked;
