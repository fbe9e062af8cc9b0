/** The read half of CKAN's action API, for clients and harvesters that know only that. */
@NullMarked
package se.datatorg.web.api.ckan;

import org.jspecify.annotations.NullMarked;
