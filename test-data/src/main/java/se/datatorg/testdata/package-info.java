/** Example publishers: feeds and data files, a server that plays publisher, a scenario over time. */
@NullMarked
package se.datatorg.testdata;

import org.jspecify.annotations.NullMarked;
