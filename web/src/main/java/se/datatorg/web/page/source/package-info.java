/** Sources and their runs. */
@NullMarked
package se.datatorg.web.page.source;

import org.jspecify.annotations.NullMarked;
