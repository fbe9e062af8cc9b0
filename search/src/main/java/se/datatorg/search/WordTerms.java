package se.datatorg.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words of texts on their way into a field: each word is one position with all the terms that it stands for. */
final class WordTerms extends TokenStream {
    /** Keeps phrases from reaching from one text into the next. */
    private static final int GAP = 20;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Position> positions = new ArrayList<>();
    private Iterator<Position> next = positions.iterator();
    private Iterator<String> terms = List.<String>of().iterator();

    private record Position(Set<String> terms, int increment) {}

    void add(List<Set<String>> text) {
        for (int i = 0; i < text.size(); i++) {
            positions.add(new Position(text.get(i), i == 0 && !positions.isEmpty() ? GAP : 1));
        }
        next = positions.iterator();
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public void reset() {
        next = positions.iterator();
        terms = List.<String>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int step = 0;
        if (!terms.hasNext()) {
            if (!next.hasNext()) {
                return false;
            }
            var position = next.next();
            terms = position.terms().iterator();
            step = position.increment();
        }
        term.append(terms.next());
        increment.setPositionIncrement(step);
        return true;
    }
}
