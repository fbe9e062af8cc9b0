/** The machine addresses of the portal: REST, SPARQL, the catalogue as RDF. */
@NullMarked
package se.datatorg.web.api;

import org.jspecify.annotations.NullMarked;
