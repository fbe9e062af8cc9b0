/** The whole catalogue as files that are made once and fetched piece by piece. */
@NullMarked
package se.datatorg.web.api.dump;

import org.jspecify.annotations.NullMarked;
