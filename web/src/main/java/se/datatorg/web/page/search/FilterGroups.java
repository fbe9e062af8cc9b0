package se.datatorg.web.page.search;

import java.util.ArrayList;
import java.util.List;
import se.datatorg.search.Facet;
import se.datatorg.search.FacetCount;
import se.datatorg.search.SearchResult;
import se.datatorg.vocab.CodeList;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Visit;

/** The filters beside the hits. */
final class FilterGroups {
    private static final int FIRST = 7;
    private static final List<Facet> ORDER = List.of(
            Facet.PUBLISHER,
            Facet.FORMAT,
            Facet.THEME,
            Facet.LICENCE,
            Facet.TYPE,
            Facet.HVD,
            Facet.ACCESS,
            Facet.SERVICE_TYPE);
    private static final int OPEN = 4;

    private FilterGroups() {}

    static List<SearchView.Group> of(SearchResult result, Visit visit) {
        var groups = new ArrayList<SearchView.Group>();
        for (var facet : ORDER) {
            var counts = result.facets().getOrDefault(facet, List.of());
            if (counts.size() > 1 || counts.stream().anyMatch(FacetCount::chosen)) {
                groups.add(group(facet, counts, groups.size() < OPEN, visit));
            }
        }
        return groups;
    }

    /** Parameters that the form of filters sets. */
    static List<String> names() {
        return ORDER.stream().map(Facet::word).toList();
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
            case KEYWORD -> words.t("facet.keyword");
        };
    }

    static String valueLabel(Facet facet, FacetCount count, Visit visit) {
        return facet == Facet.LICENCE
                        && CodeList.LICENCE.findCode(count.value()).isPresent()
                ? Codes.licence(count.value())
                : count.label().in(visit.lang());
    }

    private static SearchView.Group group(Facet facet, List<FacetCount> counts, boolean open, Visit visit) {
        var first = new ArrayList<SearchView.Value>();
        var rest = new ArrayList<SearchView.Value>();
        for (var count : counts) {
            var value = new SearchView.Value(
                    count.value(),
                    valueLabel(facet, count, visit),
                    visit.format().number(count.count()),
                    count.chosen(),
                    count.count() == 0);
            (count.chosen() || first.size() < FIRST ? first : rest).add(value);
        }
        var chosen = counts.stream().anyMatch(FacetCount::chosen);
        return new SearchView.Group(facet.word(), label(facet, visit), open || chosen, first, rest);
    }
}
