package se.datatorg.web.page.frame;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.Texts;
import se.datatorg.vocab.Lang;

/**
 * A text of the metadata as it stands on a page.
 *
 * @param lang for the {@code lang} attribute; null when it is the page's own language or unknown
 */
public record Said(String text, @Nullable String lang) {
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");

    /** A text of ours, in the page's language. */
    public static Said ours(String text) {
        return new Said(text, null);
    }

    /** The text for that reader; empty when the metadata has none. */
    public static Optional<Said> of(Texts texts, Lang reader) {
        return texts.in(reader).map(text -> of(text, reader));
    }

    /** The text for that reader, else the other words. */
    public static Said of(Texts texts, Lang reader, String otherwise) {
        return of(texts, reader).filter(said -> !said.text().isBlank()).orElseGet(() -> ours(otherwise));
    }

    public static Said of(LangText text, Lang reader) {
        return new Said(text.text(), attribute(text.lang(), reader));
    }

    public static List<Said> all(List<LangText> texts, Lang reader) {
        return texts.stream().map(text -> of(text, reader)).toList();
    }

    /** The {@code lang} attribute for a text with that tag: null when the page's own would do. */
    public static @Nullable String attribute(String tag, Lang reader) {
        var unneeded =
                tag.isEmpty() || tag.equals(reader.tag()) || !TAG.matcher(tag).matches();
        return unneeded ? null : tag;
    }
}
