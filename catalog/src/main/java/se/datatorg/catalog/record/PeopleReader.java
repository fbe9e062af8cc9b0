package se.datatorg.catalog.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Value;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Concept;
import se.datatorg.vocab.Terms;

/** Reads publishers, creators and contacts. */
final class PeopleReader {
    private static final String MAILTO = "mailto:";
    private static final String TEL = "tel:";

    private final Parts parts;

    PeopleReader(Parts parts) {
        this.parts = parts;
    }

    Optional<Agent> agent(Described record, String property) {
        return record.values(property).stream()
                .flatMap(value -> agent(record, value).stream())
                .findFirst();
    }

    private Optional<Agent> agent(Described record, Value value) {
        if (value.isLiteral()) {
            return Optional.of(new Agent(
                    "", new Texts(List.of(Described.langText(value))), Optional.empty(), List.of(), Optional.empty()));
        }
        var iri = value.isIRI() ? value.stringValue() : "";
        return parts.of(record, value).map(agent -> agent(iri, agent)).or(() -> nameless(iri));
    }

    private static Optional<Agent> nameless(String iri) {
        return iri.isEmpty()
                ? Optional.empty()
                : Optional.of(new Agent(iri, Texts.NONE, Optional.empty(), List.of(), Optional.empty()));
    }

    private static Agent agent(String iri, Described agent) {
        var type = agent.word(Terms.Dcterms.type)
                .map(word ->
                        CodeList.PUBLISHER_TYPE.find(word).map(Concept::code).orElse(word));
        return new Agent(
                iri,
                agent.texts(Terms.Foaf.name, Terms.Vcard.fn, Terms.Dcterms.title, Terms.Rdfs.label),
                type,
                agent.words(Terms.Foaf.homepage),
                agent.word(Terms.Foaf.mbox).map(mail -> without(MAILTO, mail)));
    }

    List<Contact> contacts(Described record) {
        return record.values(Terms.Dcat.contactPoint).stream()
                .flatMap(value -> contact(record, value).stream())
                .toList();
    }

    private Optional<Contact> contact(Described record, Value value) {
        var word = value.stringValue().strip();
        boolean bare = value.isLiteral() || word.toLowerCase(Locale.ROOT).startsWith(MAILTO);
        if (bare) {
            return Optional.of(without(MAILTO, word))
                    .filter(mail -> !mail.isEmpty())
                    .map(mail -> new Contact(word, Texts.NONE, false, List.of(mail), List.of(), List.of()));
        }
        return parts.of(record, value).map(contact -> contact(value.isIRI() ? word : "", contact));
    }

    private static Contact contact(String iri, Described contact) {
        return new Contact(
                iri,
                contact.texts(Terms.Vcard.fn, Terms.Foaf.name, Terms.Rdfs.label),
                contact.has(Terms.Rdf.type, Terms.Vcard.Individual),
                reachable(contact, Terms.Vcard.hasEmail, MAILTO),
                reachable(contact, Terms.Vcard.hasTelephone, TEL),
                contact.words(Terms.Vcard.hasURL));
    }

    /** Numbers and addresses come as IRI, as text, or as a node with vcard:hasValue. */
    private static List<String> reachable(Described contact, String property, String scheme) {
        var direct = contact.words(property).stream();
        var nested = contact.values(property).stream()
                .flatMap(value -> contact.node(value).stream())
                .flatMap(node -> node.words(Terms.Vcard.hasValue).stream());
        return Stream.concat(direct, nested)
                .map(word -> without(scheme, word))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String without(String scheme, String word) {
        return word.regionMatches(true, 0, scheme, 0, scheme.length())
                ? word.substring(scheme.length()).strip()
                : word;
    }
}
