/** What the portal shows, as RDF: whole catalogues, graphs, records, and answers to SPARQL. */
@NullMarked
package se.datatorg.web.api.rdf;

import org.jspecify.annotations.NullMarked;
