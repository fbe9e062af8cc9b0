/** How machines are spoken to: parameters, problems, JSON, caching, limits. */
@NullMarked
package se.datatorg.web.api.http;

import org.jspecify.annotations.NullMarked;
