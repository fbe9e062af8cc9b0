package se.datatorg.catalog.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import se.datatorg.catalog.entity.Statements;

/** What an entity says about itself: values by property, and the blank nodes below it, each described the same way. */
final class Described {
    private final String iri;
    private final Map<String, List<Value>> properties = new LinkedHashMap<>();
    private final Map<String, Described> nodes;

    private Described(String iri, Map<String, Described> nodes) {
        this.iri = iri;
        this.nodes = nodes;
    }

    /** The entity with that IRI, out of its canonical text. */
    static Described parse(String iri, String text) {
        var nodes = new HashMap<String, Described>();
        var entity = new Described(iri, nodes);
        for (var statement : Statements.parse(text, "")) {
            var subject = statement.getSubject();
            var about = subject.isBNode()
                    ? nodes.computeIfAbsent(subject.stringValue(), any -> new Described(iri, nodes))
                    : entity;
            about.properties
                    .computeIfAbsent(statement.getPredicate().stringValue(), any -> new ArrayList<>(2))
                    .add(statement.getObject());
        }
        return entity;
    }

    String iri() {
        return iri;
    }

    Map<String, List<Value>> properties() {
        return Collections.unmodifiableMap(properties);
    }

    List<Value> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** Values of all the properties, those of the first property first. */
    Stream<Value> stream(String... ofProperties) {
        return Arrays.stream(ofProperties).flatMap(property -> values(property).stream());
    }

    boolean has(String property, String value) {
        return values(property).stream().anyMatch(each -> each.stringValue().equals(value));
    }

    /** What a blank node of this entity says. */
    Optional<Described> node(Value value) {
        return value.isBNode() ? Optional.ofNullable(nodes.get(value.stringValue())) : Optional.empty();
    }

    /** Texts of the first of the properties that has any. */
    Texts texts(String... ofProperties) {
        return Arrays.stream(ofProperties)
                .map(this::texts)
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(Texts.NONE);
    }

    private Texts texts(String property) {
        if (!properties.containsKey(property)) {
            return Texts.NONE;
        }
        return new Texts(values(property).stream()
                .filter(Value::isLiteral)
                .map(Described::langText)
                .filter(text -> !text.text().isBlank())
                .toList());
    }

    static LangText langText(Value literal) {
        return new LangText(
                literal.stringValue().strip(), ((Literal) literal).getLanguage().orElse(""));
    }

    /** IRIs and literals of the properties as plain words, blank ones left out. */
    List<String> words(String... ofProperties) {
        var words = new ArrayList<String>(2);
        for (var property : ofProperties) {
            for (var value : values(property)) {
                var word = value.isBNode() ? "" : value.stringValue().strip();
                if (!word.isEmpty() && !words.contains(word)) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    Optional<String> word(String... ofProperties) {
        return words(ofProperties).stream().findFirst();
    }
}
