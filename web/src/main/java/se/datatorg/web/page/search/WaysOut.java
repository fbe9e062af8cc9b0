package se.datatorg.web.page.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.datatorg.search.Facet;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchResult;
import se.datatorg.web.page.frame.Visit;

/** Where to go when nothing was found: without the filter that emptied the answer, or with other words. */
final class WaysOut {
    private static final int MOST = 5;

    private final SearchIndex index;
    private final SearchAddress address;
    private final Visit visit;

    WaysOut(SearchIndex index, SearchAddress address, Visit visit) {
        this.index = index;
        this.address = address;
        this.visit = visit;
    }

    List<SearchView.Rescue> of(SearchResult result) {
        if (result.total() > 0) {
            return List.of();
        }
        var ways = new ArrayList<SearchView.Rescue>();
        withoutOne().forEach((label, without) -> find(without, label).ifPresent(ways::add));
        if (ways.isEmpty() && withoutOne().size() > 1) {
            find(SearchPage.cleared(address), visit.words().t("search.rescue.all"))
                    .ifPresent(ways::add);
        }
        for (var other : result.alternatives()) {
            ways.add(new SearchView.Rescue(
                    visit.words().t("search.rescue.word", other.text()),
                    href(address.with("q", other.text())),
                    visit.words().n("search.hits", other.hits())));
        }
        return ways.stream().limit(MOST).toList();
    }

    /** The address without each of its filters, by what to say of it. */
    private Map<String, SearchAddress> withoutOne() {
        var without = new LinkedHashMap<String, SearchAddress>();
        for (var facet : Facet.values()) {
            put(without, facet.word(), FilterGroups.label(facet, visit).toLowerCase(Locale.ROOT));
        }
        put(without, PlaceFilter.PARAMETER, visit.words().t("search.place").toLowerCase(Locale.ROOT));
        for (var name : List.of("updatedSince", "publishedFrom", "publishedTo")) {
            put(without, name, visit.words().t("search.since.label").toLowerCase(Locale.ROOT));
        }
        return without;
    }

    private void put(Map<String, SearchAddress> without, String name, String label) {
        if (!address.values(name).isEmpty()) {
            without.put(visit.words().t("search.rescue", label), address.without(name));
        }
    }

    /** With the number of hits it leads to, if any. */
    private Optional<SearchView.Rescue> find(SearchAddress to, String label) {
        int total = index.search(SearchForm.read(to, visit.lang())).total();
        return total == 0
                ? Optional.empty()
                : Optional.of(
                        new SearchView.Rescue(label, href(to), visit.words().n("search.hits", total)));
    }

    private String href(SearchAddress to) {
        return visit.href("/datasets") + to.query();
    }
}
