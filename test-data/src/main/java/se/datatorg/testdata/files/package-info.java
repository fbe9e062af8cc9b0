/** The data files that example publishers serve: tables made from a seed, written in the usual formats. */
@NullMarked
package se.datatorg.testdata.files;

import org.jspecify.annotations.NullMarked;
