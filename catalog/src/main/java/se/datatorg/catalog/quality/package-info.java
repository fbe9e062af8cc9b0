/** Judging by the profile and the portal's own rules, and the score. */
@NullMarked
package se.datatorg.catalog.quality;

import org.jspecify.annotations.NullMarked;
