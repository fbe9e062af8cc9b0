/** What others wrote to read portals like ours, let loose on a running one. */
@NullMarked
package se.datatorg.web.client;

import org.jspecify.annotations.NullMarked;
