/** Pages as they leave the web server, of records that came in through a feed. */
@NullMarked
package se.datatorg.web.page;

import org.jspecify.annotations.NullMarked;
