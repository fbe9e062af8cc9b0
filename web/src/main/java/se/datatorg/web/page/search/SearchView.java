package se.datatorg.web.page.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.datatorg.web.page.chart.RegionMap;

/**
 * The search page.
 *
 * @param heading the answer in words: how many, of what
 * @param hidden parameters that the filter form passes on
 * @param hiddenInSort parameters that the form for the order passes on
 * @param filters chosen filters, each with the address without it
 * @param since first day of changes, as typed
 * @param place narrowing to a part of the region
 * @param rescue ways out when nothing was found
 * @param notice what a place in the question did
 */
public record SearchView(
        String text,
        String heading,
        int total,
        List<ResultView> results,
        List<Group> groups,
        PlaceChoice place,
        boolean seriesOnce,
        List<Hidden> hidden,
        List<Hidden> hiddenInSort,
        List<Chip> filters,
        String clearHref,
        List<Choice> sorts,
        List<PageLink> pages,
        Optional<Chip> spelling,
        List<Rescue> rescue,
        Optional<Notice> notice,
        String since,
        String query) {

    /** A parameter that a form passes on. */
    public record Hidden(String name, String value) {}

    /** Words with an address. */
    public record Chip(String label, String href) {}

    /** A way out of an empty answer and how many hits it leads to. */
    public record Rescue(String label, String href, String hits) {}

    /** A choice in a list. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A page number, or a gap when it has no address. */
    public record PageLink(
            String label,
            @Nullable String href,
            boolean current,
            @Nullable String rel) {}

    /** A sentence, and the way out of what it tells. */
    public record Notice(String text, Optional<Chip> out) {}

    /**
     * A list of places and a map of the same.
     *
     * @param hrefs by municipality code, the page narrowed to it
     * @param scale west, north and drawing units a degree, for whoever draws on the map
     */
    public record PlaceChoice(
            List<Choice> choices, RegionMap map, Map<String, String> hrefs, String scale, boolean open) {}

    /**
     * The values of one filter; the rest are folded away.
     *
     * @param find what the values were searched for; a group that is short cannot be searched
     */
    public record Group(
            String name, String label, boolean open, List<Value> first, List<Value> rest, Optional<Find> find) {}

    /** A search in a filter's values. */
    public record Find(String name, String label, String text, boolean empty) {}

    /** One value of a filter. */
    public record Value(String value, String label, String count, boolean chosen, boolean empty) {}
}
