package se.datatorg.catalog.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import se.datatorg.catalog.feed.FeedGraph;

/**
 * One constraint of the profile and the rule it stands for.
 *
 * @param shape where the profile says so
 * @param property what a finding names, prefixed
 * @param path where it looks; at the thing itself when there is none
 */
record Check(Node shape, String rule, String property, Optional<Path> path, Demand demand) {

    /** Whether it can have something to say about a thing with that description. */
    boolean concerns(Description said) {
        if (path.isEmpty() || demand.breaksWhenAbsent()) {
            return true;
        }
        for (var looked : path.get().properties()) {
            if (said.has(looked)) {
                return true;
            }
        }
        return false;
    }

    void run(Node focus, Description said, FeedGraph feed, Consumer<Breach> found) {
        var values = path.map(here -> here.values(said::values)).orElseGet(() -> List.of(focus));
        switch (demand) {
            case Demand.OfEach(var test) -> {
                for (var value : values) {
                    if (!test.holds(value, feed)) {
                        found.accept(breach(focus, Optional.of(value).filter(any -> path.isPresent())));
                    }
                }
            }
            case Demand.OfAll all -> {
                if (!all.isMet(values, feed)) {
                    found.accept(breach(focus, Optional.empty()));
                }
            }
            case Demand.OneTextALanguage one ->
                one.repeated(values).forEach(value -> found.accept(breach(focus, Optional.of(value))));
        }
    }

    private Breach breach(Node focus, Optional<Node> value) {
        return new Breach(rule, property, focus, value);
    }
}
