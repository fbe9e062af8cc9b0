package se.datatorg.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import se.datatorg.search.language.WordForms;

/** Words of texts on their way into a field: each word is one position with all the terms that it stands for. */
final class WordTerms extends TokenStream {
    /** Keeps phrases from reaching from one text into the next. */
    private static final int GAP = 20;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Position> positions = new ArrayList<>();
    private Iterator<Position> next = positions.iterator();
    private Iterator<BytesRef> terms = List.<BytesRef>of().iterator();

    private record Position(List<BytesRef> terms, int increment) {}

    void add(List<WordForms> text) {
        int step = positions.isEmpty() ? 1 : GAP;
        for (var word : text) {
            positions.add(new Position(word.terms(), step));
            step = 1;
        }
        next = positions.iterator();
    }

    /** A term that stands alone. */
    void add(BytesRef single) {
        positions.add(new Position(List.of(single), 1));
        next = positions.iterator();
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public void reset() {
        next = positions.iterator();
        terms = List.<BytesRef>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        int step = 0;
        if (!terms.hasNext()) {
            if (!next.hasNext()) {
                return false;
            }
            var position = next.next();
            terms = position.terms().iterator();
            step = position.increment();
        }
        term.setBytesRef(terms.next());
        increment.setPositionIncrement(step);
        return true;
    }
}
