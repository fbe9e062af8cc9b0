package se.datatorg.web.page.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.datatorg.search.Facet;
import se.datatorg.search.FacetCount;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.SearchResult;
import se.datatorg.search.Sort;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.Words;

/** {@code GET /datasets}. */
public final class SearchPage {
    private static final String PATH = "/datasets";
    private static final List<Sort> SORTS =
            List.of(Sort.RELEVANCE, Sort.MODIFIED, Sort.PUBLISHED, Sort.QUALITY, Sort.TITLE);
    private static final Set<String> FORM_NAMES = formNames();
    private static final int MOST_RESCUES = 4;

    private final SearchIndex index;

    public SearchPage(SearchIndex index) {
        this.index = index;
    }

    public void show(Visit visit) {
        var address = SearchAddress.of(visit.ctx().queryParamMap());
        var query = SearchForm.read(address, visit.lang());
        var result = index.search(query);
        var view = view(address, query, result, visit);
        var title = query.text().isEmpty() ? visit.words().t("search.title") : view.heading();
        visit.show("search", title, Section.SEARCH, view);
    }

    private SearchView view(SearchAddress address, SearchQuery query, SearchResult result, Visit visit) {
        var filters = filters(address, query, result, visit);
        return new SearchView(
                query.text(),
                heading(query, result, visit),
                result.total(),
                result.hits().stream().map(hit -> ResultView.of(hit, visit)).toList(),
                FilterGroups.of(result, visit),
                hidden(address, FORM_NAMES),
                hidden(address, Set.of("sort", "page")),
                filters,
                visit.href(PATH) + cleared(address).query(),
                sorts(query.sort(), visit.words()),
                pages(address, query, result, visit),
                result.spelling().map(word -> new SearchView.Chip(word, href(address.with("q", word), visit))),
                result.total() == 0 ? rescues(address, visit) : List.of(),
                address.first("updatedSince"),
                address.without("page").query());
    }

    private static String heading(SearchQuery query, SearchResult result, Visit visit) {
        var words = visit.words();
        if (query.text().isEmpty()) {
            return words.n("search.count", result.total());
        }
        if (result.total() == 0) {
            return words.t("search.none", query.text());
        }
        var count = words.n("search.count", result.total());
        return words.t("search.about", count, query.text());
    }

    private static List<SearchView.Chip> filters(
            SearchAddress address, SearchQuery query, SearchResult result, Visit visit) {
        var chips = new ArrayList<SearchView.Chip>();
        for (var facet : Facet.values()) {
            for (var value : new TreeSet<>(query.filters().getOrDefault(facet, Set.of()))) {
                var label = result.facets().getOrDefault(facet, List.of()).stream()
                        .filter(count -> count.value().equals(value))
                        .findFirst()
                        .map(count -> chipLabel(facet, count, visit))
                        .orElse(value);
                chips.add(new SearchView.Chip(label, href(address.without(facet.word(), value), visit)));
            }
        }
        for (var name : List.of("updatedSince", "publishedFrom", "publishedTo")) {
            if (!address.first(name).isEmpty()) {
                chips.add(new SearchView.Chip(
                        dateLabel(name, address.first(name), visit.words()), href(address.without(name), visit)));
            }
        }
        return chips;
    }

    private static String chipLabel(Facet facet, FacetCount count, Visit visit) {
        var label = FilterGroups.valueLabel(facet, count, visit);
        return facet == Facet.HVD ? FilterGroups.label(facet, visit) + ": " + label : label;
    }

    private static String dateLabel(String name, String day, Words words) {
        return switch (name) {
            case "updatedSince" -> words.t("search.since", day);
            case "publishedFrom" -> words.t("search.from", day);
            default -> words.t("search.to", day);
        };
    }

    private static List<SearchView.Hidden> hidden(SearchAddress address, Set<String> left) {
        var hidden = new ArrayList<SearchView.Hidden>();
        address.all().forEach((name, values) -> {
            if (!left.contains(name)) {
                values.forEach(value -> hidden.add(new SearchView.Hidden(name, value)));
            }
        });
        return hidden;
    }

    private static List<SearchView.Choice> sorts(Sort chosen, Words words) {
        return SORTS.stream()
                .map(sort -> new SearchView.Choice(sort.word(), sortLabel(sort, words), sort == chosen))
                .toList();
    }

    private static String sortLabel(Sort sort, Words words) {
        return switch (sort) {
            case RELEVANCE -> words.t("sort.relevance");
            case MODIFIED -> words.t("sort.modified");
            case PUBLISHED -> words.t("sort.published");
            case QUALITY -> words.t("sort.quality");
            case TITLE -> words.t("sort.title");
        };
    }

    private static List<SearchView.PageLink> pages(
            SearchAddress address, SearchQuery query, SearchResult result, Visit visit) {
        int last =
                Math.min((result.total() + query.limit() - 1) / query.limit(), SearchQuery.MAX_DEPTH / query.limit());
        var links = new ArrayList<SearchView.PageLink>();
        if (last < 2) {
            return links;
        }
        var words = visit.words();
        if (query.page() > 1) {
            links.add(page(words.t("pager.previous"), query.page() - 1, "prev", address, visit));
        }
        int shown = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - query.page()) <= 1) {
                if (number - shown > 1) {
                    links.add(new SearchView.PageLink("…", null, false, null));
                }
                var href = href(address.with("page", Integer.toString(number)), visit);
                links.add(new SearchView.PageLink(Integer.toString(number), href, number == query.page(), null));
                shown = number;
            }
        }
        if (query.page() < last) {
            links.add(page(words.t("pager.next"), query.page() + 1, "next", address, visit));
        }
        return links;
    }

    private static SearchView.PageLink page(
            String label, int number, @Nullable String rel, SearchAddress address, Visit visit) {
        return new SearchView.PageLink(label, href(address.with("page", Integer.toString(number)), visit), false, rel);
    }

    /** What each filter costs: the hits there would be without it. */
    private List<SearchView.Rescue> rescues(SearchAddress address, Visit visit) {
        var rescues = new ArrayList<SearchView.Rescue>();
        for (var facet : Facet.values()) {
            if (!address.values(facet.word()).isEmpty() && rescues.size() < MOST_RESCUES) {
                rescue(
                                address.without(facet.word()),
                                visit.words()
                                        .t(
                                                "search.rescue",
                                                FilterGroups.label(facet, visit).toLowerCase(java.util.Locale.ROOT)),
                                visit)
                        .ifPresent(rescues::add);
            }
        }
        return rescues;
    }

    private Optional<SearchView.Rescue> rescue(SearchAddress address, String label, Visit visit) {
        var total = index.search(SearchForm.read(address, visit.lang())).total();
        var hits = visit.words().n("search.hits", total);
        return total == 0 ? Optional.empty() : Optional.of(new SearchView.Rescue(label, href(address, visit), hits));
    }

    private static SearchAddress cleared(SearchAddress address) {
        var cleared = address;
        for (var name : FORM_NAMES) {
            cleared = cleared.without(name);
        }
        return cleared;
    }

    private static String href(SearchAddress address, Visit visit) {
        return visit.href(PATH) + address.query();
    }

    private static Set<String> formNames() {
        var names = new TreeSet<>(Set.of("page", "updatedSince", "publishedFrom", "publishedTo"));
        FilterGroups.names().forEach(names::add);
        return names;
    }
}
