/** The example region: replayed once through the real harvester, then served. */
@NullMarked
package se.datatorg.web.demo;

import org.jspecify.annotations.NullMarked;
