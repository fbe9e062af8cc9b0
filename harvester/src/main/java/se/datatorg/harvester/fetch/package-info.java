/** The one door out: every outgoing request goes through here. */
@NullMarked
package se.datatorg.harvester.fetch;

import org.jspecify.annotations.NullMarked;
