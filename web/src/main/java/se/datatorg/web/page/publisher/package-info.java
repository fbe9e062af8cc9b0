/** Publishers and what they publish. */
@NullMarked
package se.datatorg.web.page.publisher;

import org.jspecify.annotations.NullMarked;
