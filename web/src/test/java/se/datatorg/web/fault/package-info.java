/** Tests that break things on purpose, and the checker that looks whether all is whole afterwards. */
@NullMarked
package se.datatorg.web.fault;

import org.jspecify.annotations.NullMarked;
