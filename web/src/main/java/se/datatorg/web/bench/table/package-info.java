/** What every measurement hands back: rows of values beside floors of the same run, as a table and as JSON. */
@NullMarked
package se.datatorg.web.bench.table;

import org.jspecify.annotations.NullMarked;
