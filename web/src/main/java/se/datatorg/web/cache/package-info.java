/** Answers that are given again as long as nothing that they say has changed. */
@NullMarked
package se.datatorg.web.cache;

import org.jspecify.annotations.NullMarked;
