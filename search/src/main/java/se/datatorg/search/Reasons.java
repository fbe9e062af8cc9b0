package se.datatorg.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.search.Reason.How;
import se.datatorg.search.Reason.Where;
import se.datatorg.search.language.Word;
import se.datatorg.vocab.Lang;

/** Finds out why a record is a hit: of each sought word the closest match, and where it stands. */
final class Reasons {
    private static final int MOST_WORDS = 400;
    private static final int MOST = 3;
    private static final Comparator<Reason> CLOSEST =
            Comparator.comparing(Reason::how).thenComparing(Reason::where);

    private final Marks marks;
    private final Lang lang;

    Reasons(Marks marks, Lang lang) {
        this.marks = marks;
        this.lang = lang;
    }

    /** What is not plain from the marked words of the shown title and description. */
    List<Reason> of(CatalogRecord record) {
        if (marks.isEmpty()) {
            return List.of();
        }
        var best = new LinkedHashMap<String, Reason>();
        record.title().in(lang).ifPresent(text -> look(best, text, Where.TITLE));
        record.description().in(lang).ifPresent(text -> look(best, text, Where.DESCRIPTION));
        var shown = best.values().stream()
                .filter(reason -> reason.how() == How.SAME)
                .map(Reason::sought)
                .toList();
        RecordTexts.of(record).forEach((kind, texts) -> texts.forEach(text -> look(best, text, where(kind))));
        shown.forEach(best::remove);
        return best.values().stream().sorted(CLOSEST).limit(MOST).toList();
    }

    private void look(Map<String, Reason> best, LangText text, Where where) {
        var composed = Word.composed(text.text());
        Word.of(composed).stream()
                .limit(MOST_WORDS)
                .forEach(word -> marks.of(word.text(), Highlighter.isEnglish(text))
                        .ifPresent(mark -> best.merge(
                                mark.sought(),
                                new Reason(
                                        mark.sought(), composed.substring(word.start(), word.end()), mark.how(), where),
                                (one, other) -> CLOSEST.compare(other, one) < 0 ? other : one)));
    }

    private static Where where(Kind kind) {
        return switch (kind) {
            case TITLE -> Where.TITLE;
            case KEYWORD -> Where.KEYWORD;
            case PUBLISHER -> Where.PUBLISHER;
            case SUBJECT -> Where.SUBJECT;
            case DESCRIPTION -> Where.DESCRIPTION;
            case DETAIL -> Where.DETAIL;
        };
    }
}
