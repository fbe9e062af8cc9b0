/** Whether the addresses that records name lead anywhere. */
@NullMarked
package se.datatorg.catalog.link;

import org.jspecify.annotations.NullMarked;
