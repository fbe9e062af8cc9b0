package se.datatorg.catalog.profile;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import se.datatorg.catalog.feed.FeedGraph;

/** All that the profile asks of a thing, in the order of the profile. */
public final class Checklist {
    static final Checklist EMPTY = new Checklist(List.of());

    private final List<Check> checks;

    Checklist(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /**
     * Where the thing is not as the profile wants it.
     *
     * @param said what the feed says about the thing
     */
    public List<Breach> breaches(Node focus, Description said, FeedGraph feed) {
        var found = new ArrayList<Breach>();
        for (var check : checks) {
            if (check.concerns(said)) {
                check.run(focus, said, feed, found::add);
            }
        }
        return found;
    }
}
