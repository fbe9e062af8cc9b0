/** The demo portal as people meet it: in a real browser, with real pages. */
@NullMarked
package se.datatorg.web.browser;

import org.jspecify.annotations.NullMarked;
