package se.datatorg.catalog.profile;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Something that is not as the profile wants it.
 *
 * @param rule name of the rule
 * @param property the property it is about, prefixed
 * @param focus the thing that was looked at
 * @param value the offending value; none when it is their number, or the thing as a whole
 */
public record Breach(String rule, String property, Node focus, Optional<Node> value) {}
