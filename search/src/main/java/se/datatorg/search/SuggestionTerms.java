package se.datatorg.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.search.language.Folding;
import se.datatorg.search.language.Word;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Lang;

/**
 * What a record can be suggested by. Each text gives a term for each of its words: the folded text from that word on, then
 * all that is needed to show it. So the terms of the index, in their order, are the list that completions are read from.
 */
final class SuggestionTerms {
    private static final char SEPARATOR = '\u0001';
    private static final int MOST_WORDS = 12;
    private static final int LONGEST = 200;

    private SuggestionTerms() {}

    /**
     * A term, read.
     *
     * @param start whether what is compared is the text's own beginning
     * @param key what is compared with what somebody typed
     * @param lang language tag, empty for any
     */
    record Entry(String key, boolean start, String lang, Suggestion suggestion) {}

    static Set<String> of(CatalogRecord record) {
        var terms = new LinkedHashSet<String>();
        record.title()
                .all()
                .forEach(title -> add(terms, title, "dataset", record.id().value()));
        record.keywords()
                .forEach(keyword -> add(
                        terms, new LangText(keyword.text().toLowerCase(Locale.ROOT), keyword.lang()), "keyword", ""));
        add(
                terms,
                new LangText(record.publisherName(), ""),
                "publisher",
                record.publisher().value());
        for (var theme : record.themes()) {
            CodeList.DATA_THEME.findCode(theme).ifPresent(concept -> {
                add(terms, new LangText(concept.label().sv(), "sv"), "theme", theme);
                add(terms, new LangText(concept.label().en(), "en"), "theme", theme);
            });
        }
        return terms;
    }

    private static void add(Set<String> terms, LangText text, String kind, String id) {
        var shown = Word.composed(text.text()).replace(SEPARATOR, ' ').strip();
        if (shown.length() > LONGEST) {
            return;
        }
        var words = Word.of(shown);
        var folded = words.stream().map(word -> Folding.fold(word.text())).toList();
        for (int i = 0; i < Math.min(folded.size(), MOST_WORDS); i++) {
            terms.add(String.join(
                    String.valueOf(SEPARATOR),
                    String.join(" ", folded.subList(i, folded.size())),
                    i == 0 ? "0" : "1",
                    kind,
                    text.lang(),
                    id,
                    shown));
        }
    }

    static Entry read(String term) {
        var cells = term.split(String.valueOf(SEPARATOR), 6);
        var id = Optional.of(cells[4]).filter(value -> !value.isEmpty());
        return new Entry(cells[0], cells[1].equals("0"), cells[3], new Suggestion(cells[5], cells[2], id));
    }

    /** Whether the term is shown after that entry, as far as can be told from its bytes: by its beginning and its length. */
    static boolean isSurelyWorse(BytesRef term, Entry entry) {
        int flag = 1;
        while (term.bytes[term.offset + flag - 1] != SEPARATOR) {
            flag++;
        }
        boolean start = term.bytes[term.offset + flag] == '0';
        if (start != entry.start()) {
            return entry.start();
        }
        return shownLength(term) > entry.suggestion().text().length();
    }

    /** Characters of the last cell: bytes that begin one, and one more for those that Java writes as two. */
    private static int shownLength(BytesRef term) {
        int length = 0;
        for (int i = term.offset + term.length - 1; term.bytes[i] != SEPARATOR; i--) {
            int bits = term.bytes[i] & 0xff;
            length += bits >= 0xf0 ? 2 : bits >= 0x80 && bits < 0xc0 ? 0 : 1;
        }
        return length;
    }

    /** What was typed, as keys are written. */
    static String key(String typed) {
        var words = Word.of(Word.composed(typed)).stream()
                .map(word -> Folding.fold(word.text()))
                .toList();
        return String.join(" ", words);
    }

    /** Whether the entry is for a reader of the language. */
    static boolean suits(Entry entry, Lang lang) {
        return entry.lang().isEmpty() || entry.lang().startsWith(lang.tag());
    }
}
