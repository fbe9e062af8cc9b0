/** Speed as ratios to a floor measured in the same run; see docs/performance.md. */
@NullMarked
package se.datatorg.web.bench;

import org.jspecify.annotations.NullMarked;
