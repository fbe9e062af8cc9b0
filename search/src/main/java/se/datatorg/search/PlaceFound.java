package se.datatorg.search;

import se.datatorg.catalog.PublisherId;

/**
 * A place that was named in a question.
 *
 * @param typed the place as the region pack writes it: {@code Gråbo}
 * @param municipality the municipality's short name: {@code Lerum}
 * @param rest what is asked without it; empty when nothing else is
 * @param narrowed whether the hits are those of the municipality; if not, it had none
 */
public record PlaceFound(String typed, PublisherId publisher, String municipality, String rest, boolean narrowed) {
    PlaceFound widened() {
        return new PlaceFound(typed, publisher, municipality, rest, false);
    }
}
