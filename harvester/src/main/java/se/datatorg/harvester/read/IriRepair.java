package se.datatorg.harvester.read;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One way in which addresses go wrong, and what we do about it.
 *
 * @param rule the finding that tells about it
 * @param applies whether an address is wrong in this way
 * @param mend the address as it was meant; empty when nobody can tell, and the value is dropped
 */
record IriRepair(String rule, Predicate<String> applies, UnaryOperator<String> mend) {}
