@NullMarked
package se.datatorg.web.page.table;

import org.jspecify.annotations.NullMarked;
