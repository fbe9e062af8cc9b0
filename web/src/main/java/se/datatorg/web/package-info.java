/** Main, command line, pages and API: the only place where the parts are put together. */
@NullMarked
package se.datatorg.web;

import org.jspecify.annotations.NullMarked;
