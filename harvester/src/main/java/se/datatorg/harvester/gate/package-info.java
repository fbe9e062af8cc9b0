/** Nothing lost by accident: empty and shrunken feeds are held. */
@NullMarked
package se.datatorg.harvester.gate;

import org.jspecify.annotations.NullMarked;
