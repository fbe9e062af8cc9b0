@NullMarked
package se.datatorg.web.cache;

import org.jspecify.annotations.NullMarked;
