/** REST, version 1: datasets, publishers, sources, runs and statistics as JSON. */
@NullMarked
package se.datatorg.web.api.rest;

import org.jspecify.annotations.NullMarked;
