package se.datatorg.testdata.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something a feed describes: an address (empty for a blank node), a type, and statements in the order they were added.
 * Properties, types and datatypes are prefixed names such as {@code dcterms:title}, with the prefixes of {@link Prefixes}.
 */
public final class Thing {
    record Statement(String property, Value value) {}

    private final String iri;
    private final String type;
    private final List<Statement> statements = new ArrayList<>();

    private Thing(String iri, String type) {
        this.iri = iri;
        this.type = type;
    }

    public static Thing of(String iri, String type) {
        return new Thing(iri, type);
    }

    public static Thing blank(String type) {
        return new Thing("", type);
    }

    public Thing iri(String property, String value) {
        return add(property, new Value.Iri(value));
    }

    public Thing text(String property, String text, String language) {
        return add(property, new Value.Text(text, language));
    }

    /** A literal without language and datatype. */
    public Thing plain(String property, String text) {
        return add(property, new Value.Plain(text));
    }

    public Thing typed(String property, String lexical, String datatype) {
        return add(property, new Value.Typed(lexical, datatype));
    }

    /** A blank node written inside this one. */
    public Thing node(String property, Thing nested) {
        return add(property, new Value.Node(nested));
    }

    private Thing add(String property, Value value) {
        statements.add(new Statement(property, value));
        return this;
    }

    /** A copy without the statements of a property. */
    public Thing without(String property) {
        var copy = new Thing(iri, type);
        statements.stream()
                .filter(statement -> !statement.property().equals(property))
                .forEach(copy.statements::add);
        return copy;
    }

    /** A copy that is a blank node. */
    public Thing withoutIri() {
        var copy = new Thing("", type);
        copy.statements.addAll(statements);
        return copy;
    }

    /** The first IRI that a property has. */
    public Optional<String> findIri(String property) {
        return statements.stream()
                .filter(statement -> statement.property().equals(property))
                .map(statement -> statement.value() instanceof Value.Iri(var value) ? value : "")
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    public String iri() {
        return iri;
    }

    public String type() {
        return type;
    }

    List<Statement> statements() {
        return statements;
    }

    /** How many RDF triples this and what is nested in it make. A statement made twice is one triple. */
    public int triples() {
        var distinct = Set.copyOf(statements);
        var nested = distinct.stream()
                .mapToInt(statement -> statement.value() instanceof Value.Node(var thing) ? thing.triples() : 0)
                .sum();
        return 1 + distinct.size() + nested;
    }
}
