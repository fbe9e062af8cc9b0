/** How good search is: questions with judged answers, asked of our index and of plainer ones. */
@NullMarked
package se.datatorg.web.bench.search;

import org.jspecify.annotations.NullMarked;
