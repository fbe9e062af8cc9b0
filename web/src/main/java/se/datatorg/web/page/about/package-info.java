/** About the portal itself: who, how, accessibility, and what to say when something went wrong. */
@NullMarked
package se.datatorg.web.page.about;

import org.jspecify.annotations.NullMarked;
