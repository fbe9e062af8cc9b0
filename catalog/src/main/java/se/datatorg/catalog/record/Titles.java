package se.datatorg.catalog.record;

import java.util.ArrayList;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import se.datatorg.catalog.entity.Statements;

/** Reads only the titles out of an entity's text: for lists of what changed. */
public final class Titles {
    private Titles() {}

    /** The titles of the entity with that IRI. */
    public static Texts of(String iri, String text) {
        var titles = new ArrayList<LangText>();
        text.lines()
                .filter(line -> line.contains(" <" + DCTERMS.TITLE + "> "))
                .flatMap(line -> Statements.parse(line + "\n", "").stream())
                .filter(statement -> statement.getSubject().stringValue().equals(iri))
                .forEach(statement -> {
                    if (statement.getObject() instanceof Literal title) {
                        titles.add(new LangText(
                                title.getLabel(), title.getLanguage().orElse("")));
                    }
                });
        return new Texts(titles);
    }
}
