package se.datatorg.catalog.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.datatorg.vocab.Concept;
import se.datatorg.vocab.Formats;
import se.datatorg.vocab.Licences;

/** What the licences and formats of one feed stand for: they are few, and each spelling is looked up once. */
final class Spellings {
    private final Map<String, Licence> licences = new HashMap<>();
    private final Map<String, Format> formats = new HashMap<>();

    /**
     * A licence as somebody wrote it.
     *
     * @param canonical the form the Swedish profile wants
     */
    record Licence(String canonical, Optional<Concept> listed) {}

    /**
     * A format as somebody wrote it.
     *
     * @param controlled whether it is written as in a controlled list
     * @param understood whether the portal knows what it stands for
     * @param type the value of the list of file types, with its quality flags
     */
    record Format(boolean controlled, boolean understood, Optional<Concept> type) {}

    Licence licence(String written) {
        return licences.computeIfAbsent(written, text -> new Licence(Licences.canonical(text), Licences.find(text)));
    }

    Format format(String written) {
        return formats.computeIfAbsent(
                written,
                text -> new Format(
                        Formats.isControlled(text), Formats.find(text).isPresent(), Formats.findConcept(text)));
    }
}
