/** What the national portal would do with one publisher's part of the catalogue. */
@NullMarked
package se.datatorg.web.page.rehearsal;

import org.jspecify.annotations.NullMarked;
