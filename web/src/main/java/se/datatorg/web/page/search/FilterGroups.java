package se.datatorg.web.page.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.datatorg.search.Facet;
import se.datatorg.search.FacetCount;
import se.datatorg.search.SearchResult;
import se.datatorg.search.language.Folding;
import se.datatorg.vocab.CodeList;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Visit;

/** The filters beside the hits. */
final class FilterGroups {
    private static final int FIRST = 7;
    private static final List<Facet> ORDER = List.of(
            Facet.PUBLISHER,
            Facet.THEME,
            Facet.FORMAT,
            Facet.SERVICE_TYPE,
            Facet.REACH,
            Facet.LICENCE,
            Facet.BAND,
            Facet.TYPE,
            Facet.HVD,
            Facet.ACCESS);
    private static final int OPEN = 4;
    /** A longer list of values can be searched. */
    private static final int LONG = 12;

    private static final String API = "API";
    private static final String FIND = "find.";

    private FilterGroups() {}

    static List<SearchView.Group> of(SearchResult result, SearchAddress address, Visit visit) {
        var groups = new ArrayList<SearchView.Group>();
        for (var facet : ORDER) {
            var counts = result.facets().getOrDefault(facet, List.of());
            if (counts.size() > 1 || isTelling(facet, counts, result.total())) {
                groups.add(new Grouping(facet, counts, address, visit).group(groups.size() < OPEN));
            }
        }
        return groups;
    }

    /** Parameters that the form of filters sets. */
    static List<String> names() {
        return ORDER.stream().map(Facet::word).toList();
    }

    /** Parameters by which long lists of values are searched. */
    static List<String> finds() {
        return ORDER.stream().map(facet -> FIND + facet.word()).toList();
    }

    static String label(Facet facet, Visit visit) {
        var words = visit.words();
        return switch (facet) {
            case PUBLISHER -> words.t("facet.publisher");
            case TYPE -> words.t("facet.type");
            case THEME -> words.t("facet.theme");
            case FORMAT -> words.t("facet.format");
            case LICENCE -> words.t("facet.licence");
            case HVD -> words.t("facet.hvd");
            case ACCESS -> words.t("facet.access");
            case SERVICE_TYPE -> words.t("facet.serviceType");
            case BAND -> words.t("facet.band");
            case REACH -> words.t("facet.reach");
            case KEYWORD -> words.t("facet.keyword");
        };
    }

    static String valueLabel(Facet facet, FacetCount count, Visit visit) {
        if (facet == Facet.SERVICE_TYPE && count.value().equals(API)) {
            return visit.words().t("facet.api");
        }
        return facet == Facet.LICENCE
                        && CodeList.LICENCE.findCode(count.value()).isPresent()
                ? Codes.licence(count.value())
                : count.label().in(visit.lang());
    }

    /** One value alone narrows nothing, unless it is chosen or not everything has it. */
    private static boolean isTelling(Facet facet, List<FacetCount> counts, int total) {
        return counts.stream()
                .anyMatch(count ->
                        count.chosen() || count.value().equals(API) || (facet == Facet.REACH && count.count() < total));
    }

    /** The values of one filter on their way to the page. */
    private record Grouping(Facet facet, List<FacetCount> counts, SearchAddress address, Visit visit) {
        SearchView.Group group(boolean open) {
            var sought = address.first(FIND + facet.word());
            var first = new ArrayList<SearchView.Value>();
            var rest = new ArrayList<SearchView.Value>();
            for (var count : counts) {
                var value = value(count);
                if (count.chosen() || has(value, sought)) {
                    (count.chosen() || !sought.isEmpty() || first.size() < FIRST ? first : rest).add(value);
                }
            }
            boolean chosen = counts.stream().anyMatch(FacetCount::chosen);
            return new SearchView.Group(
                    facet.word(),
                    label(facet, visit),
                    open || chosen || !sought.isEmpty(),
                    first,
                    rest,
                    find(sought, first));
        }

        private Optional<SearchView.Find> find(String sought, List<SearchView.Value> found) {
            return counts.size() < LONG
                    ? Optional.empty()
                    : Optional.of(new SearchView.Find(
                            FIND + facet.word(),
                            visit.words().t("search.find", label(facet, visit).toLowerCase(Locale.ROOT)),
                            sought,
                            found.isEmpty()));
        }

        private SearchView.Value value(FacetCount count) {
            return new SearchView.Value(
                    count.value(),
                    valueLabel(facet, count, visit),
                    visit.format().number(count.count()),
                    count.chosen(),
                    count.count() == 0);
        }

        private static boolean has(SearchView.Value value, String sought) {
            return Folding.fold(value.label().toLowerCase(Locale.ROOT))
                    .contains(Folding.fold(sought.toLowerCase(Locale.ROOT)));
        }
    }
}
