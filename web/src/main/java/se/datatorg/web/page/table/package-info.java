/** Tables of the pages as files for spreadsheets and programs. */
@NullMarked
package se.datatorg.web.page.table;

import org.jspecify.annotations.NullMarked;
