/** The index of records, and the questions it answers. The only place that knows Lucene. */
@NullMarked
package se.datatorg.search;

import org.jspecify.annotations.NullMarked;
