/** Facts: terms, code lists, rules in two languages, region packs. No behaviour beyond looking things up. */
@NullMarked
package se.datatorg.vocab;

import org.jspecify.annotations.NullMarked;
