package se.datatorg.harvester.run;

import java.util.Collection;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.quality.Judgement;

/** How deliveries are judged: by {@code Judge::judge}; measurements of the rest of the road judge nothing. */
@FunctionalInterface
public interface Judging {
    Judgement judge(FeedGraph feed, Collection<String> entities);
}
