/** Records as the portal shows them, and how they are read out of entities. */
@NullMarked
package se.datatorg.catalog.record;

import org.jspecify.annotations.NullMarked;
