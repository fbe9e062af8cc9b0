/** Queries for a SPARQL endpoint that must not give in to them. */
@NullMarked
package se.datatorg.testdata.sparql;

import org.jspecify.annotations.NullMarked;
