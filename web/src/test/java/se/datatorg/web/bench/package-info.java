@NullMarked
package se.datatorg.web.bench;

import org.jspecify.annotations.NullMarked;
