package se.datatorg.web.page.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.datatorg.search.PlaceFound;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.SearchResult;
import se.datatorg.search.Sort;
import se.datatorg.vocab.Lang;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.Words;

/** {@code GET /datasets}. */
public final class SearchPage {
    private static final String PATH = "/datasets";
    private static final List<Sort> SORTS =
            List.of(Sort.RELEVANCE, Sort.MODIFIED, Sort.PUBLISHED, Sort.QUALITY, Sort.TITLE);
    private static final Set<String> FORM_NAMES = formNames();

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
        return new SearchView(
                query.text(),
                heading(query, result, visit),
                result.total(),
                result.hits().stream().map(hit -> ResultView.of(hit, visit)).toList(),
                FilterGroups.of(result, address, visit),
                new PlaceFilter(address, visit).view(address),
                query.seriesOnce(),
                hidden(address, FORM_NAMES),
                hidden(address, Set.of("sort", "page")),
                new Chips(address, visit).of(query, result),
                visit.href(PATH) + cleared(address).query(),
                sorts(query.sort(), visit.words()),
                new Pager(address, visit).of(query, result),
                result.spelling().map(word -> new SearchView.Chip(word, href(address.with("q", word), visit))),
                new WaysOut(index, address, visit).of(result),
                result.place().map(place -> notice(place, address, visit)),
                address.first("updatedSince"),
                forMachines(address).query());
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

    /** A place in the question, what it did, and the way out of it. */
    private static SearchView.Notice notice(PlaceFound place, SearchAddress address, Visit visit) {
        var words = visit.words();
        var out = place.rest().isEmpty() ? address.without("q") : address.with("q", place.rest());
        var name = visit.lang() == Lang.EN || place.typed().equals(place.municipality())
                ? place.municipality()
                : words.t("search.place.in", place.typed(), place.municipality());
        return new SearchView.Notice(
                place.narrowed() ? words.t("search.place.narrowed", name) : words.t("search.place.widened", name),
                place.narrowed()
                        ? Optional.of(new SearchView.Chip(
                                words.t(
                                        "search.place.all",
                                        visit.portal().pack().name().in(visit.lang())),
                                href(out, visit)))
                        : Optional.empty());
    }

    /** Parameters that only the page knows are no business of the API. */
    private static SearchAddress forMachines(SearchAddress address) {
        var left = address.without("page");
        for (var name : FilterGroups.finds()) {
            left = left.without(name);
        }
        return left;
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

    /** The question alone, without any filter. */
    static SearchAddress cleared(SearchAddress address) {
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
        var names = new TreeSet<>(Set.of(
                "page", "updatedSince", "publishedFrom", "publishedTo", PlaceFilter.PARAMETER, SearchForm.SERIES));
        names.addAll(FilterGroups.finds());
        FilterGroups.names().forEach(names::add);
        return names;
    }
}
