/** The parts of the portal put together, and what holds however a process ends. */
@NullMarked
package se.datatorg.web.assembly;

import org.jspecify.annotations.NullMarked;
