/** The page of recommended datasets: who publishes which. */
@NullMarked
package se.datatorg.web.page.coverage;

import org.jspecify.annotations.NullMarked;
