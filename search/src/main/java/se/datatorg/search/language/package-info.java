/** What words are: how a text falls into words, and which words mean the same. Knows Lucene's stemmers, not its index. */
@NullMarked
package se.datatorg.search.language;

import org.jspecify.annotations.NullMarked;
