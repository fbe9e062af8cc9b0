package se.datatorg.catalog.record;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.Value;
import se.datatorg.vocab.Terms;

/** Reads links to pages and standards, with the title where the feed gives one. */
final class LinkReader {
    private final Parts parts;

    LinkReader(Parts parts) {
        this.parts = parts;
    }

    List<Link> links(Described holder, String property) {
        return holder.values(property).stream()
                .flatMap(value -> link(holder, value).stream())
                .distinct()
                .toList();
    }

    private Optional<Link> link(Described holder, Value value) {
        var title = parts.mentioned(holder, value)
                .map(page -> page.texts(Terms.Dcterms.title, Terms.Foaf.name, Terms.Rdfs.label))
                .orElse(Texts.NONE);
        if (!value.isBNode()) {
            return Optional.of(value.stringValue().strip())
                    .filter(word -> !word.isEmpty())
                    .map(word -> new Link(word, title));
        }
        var address = holder.node(value).flatMap(node -> node.word(Terms.Foaf.page, Terms.Foaf.homepage));
        return address.or(() -> Optional.of("").filter(any -> !title.isEmpty())).map(word -> new Link(word, title));
    }
}
