@NullMarked
package se.datatorg.web.bench.table;

import org.jspecify.annotations.NullMarked;
