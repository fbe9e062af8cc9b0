package se.datatorg.catalog.record;

import java.util.List;

/**
 * Where to ask about the data.
 *
 * @param person whether it is typed as an individual
 * @param emails without {@code mailto:}
 * @param telephones without {@code tel:}
 */
public record Contact(
        String iri, Texts name, boolean person, List<String> emails, List<String> telephones, List<String> pages) {
    public Contact {
        emails = List.copyOf(emails);
        telephones = List.copyOf(telephones);
        pages = List.copyOf(pages);
    }
}
