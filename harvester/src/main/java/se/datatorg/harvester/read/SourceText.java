package se.datatorg.harvester.read;

import java.util.Optional;
import se.datatorg.catalog.Finding;

/** A document as text, to find the line where something stands. */
public final class SourceText {
    private final String text;

    public SourceText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Where the value first stands at or after the place where the entity first stands; empty when it does not. */
    public Optional<Finding.Place> find(String entity, String value) {
        throw new UnsupportedOperationException("to be written");
    }
}
