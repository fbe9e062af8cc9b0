package se.datatorg.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.record.LangText;
import se.datatorg.search.language.Word;

/** Marks the words of a shown text that made it a hit: inflections and compounds with a sought part as well. */
final class Highlighter {
    /** Letters of an excerpt, about two lines. */
    private static final int EXCERPT = 200;
    /** Letters before the first marked word of an excerpt. */
    private static final int BEFORE = 50;
    /** Words of a description that are looked through; the rest is far down on the page. */
    private static final int MOST_WORDS = 400;

    private final Marks marks;

    Highlighter(Marks marks) {
        this.marks = marks;
    }

    static boolean isEnglish(LangText text) {
        return text.lang().startsWith("en");
    }

    List<Hit.Part> whole(Optional<LangText> text) {
        return text.map(shown -> {
                    var composed = Word.composed(shown.text());
                    return parts(composed, 0, composed.length(), marked(composed, isEnglish(shown)));
                })
                .orElse(List.of());
    }

    List<Hit.Part> excerpt(Optional<LangText> text) {
        return text.map(shown -> {
                    var composed =
                            Word.composed(shown.text()).replaceAll("\\s+", " ").strip();
                    return excerpt(composed, marked(composed, isEnglish(shown)));
                })
                .orElse(List.of());
    }

    private List<Hit.Part> excerpt(String text, List<Word> marked) {
        int start = 0;
        if (!marked.isEmpty() && marked.getFirst().end() > EXCERPT) {
            start = text.lastIndexOf(' ', marked.getFirst().start() - BEFORE) + 1;
        }
        int end = text.length();
        if (end - start > EXCERPT) {
            int space = text.lastIndexOf(' ', start + EXCERPT);
            end = space > start ? space : start + EXCERPT;
        }
        var parts = new ArrayList<>(parts(text, start, end, marked));
        if (start > 0) {
            parts.addFirst(new Hit.Part("… ", false));
        }
        if (end < text.length()) {
            parts.add(new Hit.Part(" …", false));
        }
        return parts;
    }

    private List<Word> marked(String text, boolean english) {
        if (marks.isEmpty()) {
            return List.of();
        }
        return Word.of(text).stream()
                .limit(MOST_WORDS)
                .filter(word -> marks.of(word.text(), english).isPresent())
                .toList();
    }

    private static List<Hit.Part> parts(String text, int start, int end, List<Word> marked) {
        var parts = new ArrayList<Hit.Part>();
        int at = start;
        for (var word : marked) {
            if (word.start() < at || word.end() > end) {
                continue;
            }
            if (word.start() > at) {
                parts.add(new Hit.Part(text.substring(at, word.start()), false));
            }
            parts.add(new Hit.Part(text.substring(word.start(), word.end()), true));
            at = word.end();
        }
        if (at < end) {
            parts.add(new Hit.Part(text.substring(at, end), false));
        }
        return parts;
    }
}
