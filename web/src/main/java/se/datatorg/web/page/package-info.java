/** The portal for people: every page in Swedish and English, and the one place where their addresses stand. */
@NullMarked
package se.datatorg.web.page;

import org.jspecify.annotations.NullMarked;
