package se.datatorg.catalog.quality;

import java.util.Collection;
import java.util.Map;
import se.datatorg.catalog.feed.FeedGraph;

/** Judges entities of a feed by the profile (SHACL) and the portal's own rules, and scores its records (MQA). */
public final class Judge {
    /** Version of the rules: a judgement made by other rules is made anew. */
    public static final int RULES = 1;

    /**
     * Judges.
     *
     * @param feed the whole feed, records and parts with IRIs
     * @param entities IRIs to judge; findings about others are not given
     */
    public Judgement judge(FeedGraph feed, Collection<String> entities) {
        return new Judgement(Map.of(), Map.of());
    }

    /** The score of a whole catalogue out of its records' (MQA section 4: points times the share that pass). */
    public static Score ofCatalogue(Collection<Score> records) {
        throw new UnsupportedOperationException("to be written");
    }
}
