/** The settings, read once at start. */
@NullMarked
package se.datatorg.web.config;

import org.jspecify.annotations.NullMarked;
