package se.datatorg.catalog.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import se.datatorg.vocab.Lang;

/** One property's texts in the languages that the publisher wrote, in the publisher's order. */
public record Texts(@JsonValue List<LangText> all) {
    public static final Texts NONE = new Texts(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Texts {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The text for a reader of that language: that language, else untagged, else Swedish, else English, else the first. */
    public Optional<LangText> in(Lang lang) {
        return tagged(lang.tag())
                .or(() -> tagged(""))
                .or(() -> tagged("sv"))
                .or(() -> tagged("en"))
                .or(() -> all.stream().findFirst());
    }

    private Optional<LangText> tagged(String lang) {
        return all.stream()
                .filter(text -> text.lang().equals(lang)
                        || (!lang.isEmpty() && text.lang().startsWith(lang + "-")))
                .findFirst();
    }
}
