/** The feed doctor: the same road without the commit. */
@NullMarked
package se.datatorg.harvester.check;

import org.jspecify.annotations.NullMarked;
