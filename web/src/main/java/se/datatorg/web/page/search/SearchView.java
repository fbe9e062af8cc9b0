package se.datatorg.web.page.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param heading the answer in words: how many, of what
 * @param hidden parameters that the filter form passes on
 * @param hiddenInSort parameters that the form for the order passes on
 * @param filters chosen filters, each with the address without it
 * @param since first day of changes, as typed
 * @param rescue ways out when nothing was found
 */
public record SearchView(
        String text,
        String heading,
        int total,
        List<ResultView> results,
        List<Group> groups,
        List<Hidden> hidden,
        List<Hidden> hiddenInSort,
        List<Chip> filters,
        String clearHref,
        List<Choice> sorts,
        List<PageLink> pages,
        Optional<Chip> spelling,
        List<Rescue> rescue,
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

    /** The values of one filter; the rest are folded away. */
    public record Group(String name, String label, boolean open, List<Value> first, List<Value> rest) {}

    /** One value of a filter. */
    public record Value(String value, String label, String count, boolean chosen, boolean empty) {}
}
