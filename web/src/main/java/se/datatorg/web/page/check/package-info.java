/** The feed doctor and its rules. */
@NullMarked
package se.datatorg.web.page.check;

import org.jspecify.annotations.NullMarked;
