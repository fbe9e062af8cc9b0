package se.datatorg.web.page.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.datatorg.search.Facet;
import se.datatorg.search.FacetCount;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.SearchResult;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.Words;

/** The filters that are on, each with the address of the page without it. */
final class Chips {
    private static final List<String> DAYS = List.of("updatedSince", "publishedFrom", "publishedTo");
    private final SearchAddress address;
    private final Visit visit;

    Chips(SearchAddress address, Visit visit) {
        this.address = address;
        this.visit = visit;
    }

    List<SearchView.Chip> of(SearchQuery query, SearchResult result) {
        var chips = new ArrayList<SearchView.Chip>();
        for (var facet : Facet.values()) {
            for (var value : new TreeSet<>(query.filters().getOrDefault(facet, Set.of()))) {
                var label = result.facets().getOrDefault(facet, List.of()).stream()
                        .filter(count -> count.value().equals(value))
                        .findFirst()
                        .map(count -> label(facet, count))
                        .orElse(value);
                chips.add(new SearchView.Chip(label, href(address.without(facet.word(), value))));
            }
        }
        DAYS.stream()
                .filter(name -> !address.first(name).isEmpty())
                .forEach(name -> chips.add(new SearchView.Chip(
                        dateLabel(name, address.first(name), visit.words()), href(address.without(name)))));
        query.within()
                .ifPresent(box -> chips.add(new SearchView.Chip(
                        new PlaceFilter(address, visit).label(), href(address.without(PlaceFilter.PARAMETER)))));
        if (query.seriesOnce()) {
            chips.add(new SearchView.Chip(
                    visit.words().t("search.series.chip"), href(address.without(SearchForm.SERIES))));
        }
        return chips;
    }

    private String label(Facet facet, FacetCount count) {
        var label = FilterGroups.valueLabel(facet, count, visit);
        return switch (facet) {
            case HVD, BAND -> FilterGroups.label(facet, visit) + ": " + label;
            case PUBLISHER, TYPE, THEME, FORMAT, LICENCE, ACCESS, SERVICE_TYPE, REACH, KEYWORD -> label;
        };
    }

    private static String dateLabel(String name, String day, Words words) {
        return switch (name) {
            case "updatedSince" -> words.t("search.since", day);
            case "publishedFrom" -> words.t("search.from", day);
            default -> words.t("search.to", day);
        };
    }

    private String href(SearchAddress to) {
        return visit.href("/datasets") + to.query();
    }
}
