/** The rehearsal for the national portal. */
@NullMarked
package se.datatorg.web.page.rehearsal;

import org.jspecify.annotations.NullMarked;
