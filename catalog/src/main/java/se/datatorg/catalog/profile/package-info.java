/** The profile: shapes as they are published, compiled to direct checks. */
@NullMarked
package se.datatorg.catalog.profile;

import org.jspecify.annotations.NullMarked;
