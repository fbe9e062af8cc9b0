package se.datatorg.web.page.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.SearchResult;
import se.datatorg.web.page.frame.Visit;

/** The links to other pages of the same answer. */
final class Pager {
    private final SearchAddress address;
    private final Visit visit;

    Pager(SearchAddress address, Visit visit) {
        this.address = address;
        this.visit = visit;
    }

    List<SearchView.PageLink> of(SearchQuery query, SearchResult result) {
        int last =
                Math.min((result.total() + query.limit() - 1) / query.limit(), SearchQuery.MAX_DEPTH / query.limit());
        var links = new ArrayList<SearchView.PageLink>();
        if (last < 2) {
            return links;
        }
        var words = visit.words();
        if (query.page() > 1) {
            links.add(link(words.t("pager.previous"), query.page() - 1, "prev"));
        }
        int shown = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - query.page()) <= 1) {
                if (number - shown > 1) {
                    links.add(new SearchView.PageLink("…", null, false, null));
                }
                links.add(
                        new SearchView.PageLink(Integer.toString(number), href(number), number == query.page(), null));
                shown = number;
            }
        }
        if (query.page() < last) {
            links.add(link(words.t("pager.next"), query.page() + 1, "next"));
        }
        return links;
    }

    private SearchView.PageLink link(String label, int number, @Nullable String rel) {
        return new SearchView.PageLink(label, href(number), false, rel);
    }

    private String href(int number) {
        return visit.href("/datasets")
                + address.with("page", Integer.toString(number)).query();
    }
}
