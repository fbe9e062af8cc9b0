/** What all pages share: language, words, formats, addresses, the frame around the content. */
@NullMarked
package se.datatorg.web.page.frame;

import org.jspecify.annotations.NullMarked;
