/** When sources are due. The only place that knows Quartz. */
@NullMarked
package se.datatorg.harvester.schedule;

import org.jspecify.annotations.NullMarked;
