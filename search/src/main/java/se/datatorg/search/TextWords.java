package se.datatorg.search;

import java.util.List;
import se.datatorg.catalog.record.LangText;
import se.datatorg.search.language.Lexicon;
import se.datatorg.search.language.Remembered;
import se.datatorg.search.language.Word;
import se.datatorg.search.language.WordForms;

/** The words of texts. Short texts (names, keywords, labels) come again in record after record and are read once. */
final class TextWords {
    private static final int SHORT = 60;
    private static final int REMEMBERED = 10_000;

    private final Lexicon lexicon;
    private final Remembered<List<WordForms>> swedish = new Remembered<>(REMEMBERED, text -> read(text, false));
    private final Remembered<List<WordForms>> english = new Remembered<>(REMEMBERED, text -> read(text, true));

    TextWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<WordForms> of(LangText text) {
        boolean isEnglish = Highlighter.isEnglish(text);
        if (text.text().length() > SHORT) {
            return read(text.text(), isEnglish);
        }
        return (isEnglish ? english : swedish).get(text.text());
    }

    private List<WordForms> read(String text, boolean isEnglish) {
        return Word.of(Word.composed(text)).stream()
                .map(word -> lexicon.indexed(word.text(), isEnglish))
                .toList();
    }
}
