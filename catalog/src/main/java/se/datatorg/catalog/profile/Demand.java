package se.datatorg.catalog.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import se.datatorg.catalog.feed.FeedGraph;

/** One constraint of a shape, compiled: what is asked of the values that the shape looks at. */
sealed interface Demand {
    boolean isMet(List<Node> values, FeedGraph feed);

    /** Whether having no values at all may break it. */
    boolean breaksWhenAbsent();

    /** Asked of each value by itself. */
    record OfEach(ValueTest test) implements Demand {
        @Override
        public boolean isMet(List<Node> values, FeedGraph feed) {
            for (var value : values) {
                if (!test.holds(value, feed)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean breaksWhenAbsent() {
            return false;
        }
    }

    /** Asked of the values together: how many, or which of them there must be. */
    record OfAll(ValuesTest test, boolean breaksWhenAbsent) implements Demand {
        @Override
        public boolean isMet(List<Node> values, FeedGraph feed) {
            return test.holds(values, feed);
        }
    }

    /** No two texts in the same language. */
    record OneTextALanguage() implements Demand {
        @Override
        public boolean isMet(List<Node> values, FeedGraph feed) {
            return repeated(values).isEmpty();
        }

        /** The second text of each language that has more than one. */
        List<Node> repeated(List<Node> values) {
            if (values.size() < 2) {
                return List.of();
            }
            Map<String, Integer> seen = new HashMap<>();
            var repeated = new ArrayList<Node>();
            for (var value : values) {
                var language = value.isLiteral() ? value.getLiteralLanguage().toLowerCase(Locale.ROOT) : "";
                if (!language.isEmpty() && seen.merge(language, 1, Integer::sum) == 2) {
                    repeated.add(value);
                }
            }
            return repeated;
        }

        @Override
        public boolean breaksWhenAbsent() {
            return false;
        }
    }

    /** Whether all values of a path together are as a shape wants them. */
    @FunctionalInterface
    interface ValuesTest {
        boolean holds(List<Node> values, FeedGraph feed);
    }
}
