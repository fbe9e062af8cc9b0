/** The example region: 27 publishers over two years, and the server that plays them. */
@NullMarked
package se.datatorg.testdata.region;

import org.jspecify.annotations.NullMarked;
