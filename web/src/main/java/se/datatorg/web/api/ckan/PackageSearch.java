package se.datatorg.web.api.ckan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.source.Source;
import se.datatorg.search.Facet;
import se.datatorg.search.FacetCount;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.SearchResult;
import se.datatorg.search.Sort;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;

/**
 * {@code package_search}. A harvester that walks everything, or all of some organizations, in the order of ids gets it
 * whole, however much there is; other searches go as deep as ours do.
 */
record PackageSearch(Portal portal, Packages packages, Organizations organizations) {
    private static final int USUAL_ROWS = 10;
    private static final int USUAL_FACETS = 50;
    private static final List<String> BY_ID = List.of("id", "id asc", "name asc");

    /** What was found: how many, the wanted of them, and the counts. */
    private record Found(int count, List<Map<String, @Nullable Object>> results, Map<Facet, List<FacetCount>> facets) {}

    Object answer(Call call) {
        var parts = new ArrayList<String>();
        call.find("q").ifPresent(parts::add);
        call.find("fq").ifPresent(parts::add);
        if (call.given().containsKey("fq_list")) {
            parts.addAll(call.list("fq_list"));
        }
        var query = SolrQuery.of(parts);
        if (query.text().length() > SearchQuery.MAX_TEXT) {
            throw CkanFault.invalid("q", "Longer than " + SearchQuery.MAX_TEXT + " characters");
        }
        int start = call.number("start", 0, Integer.MAX_VALUE);
        int rows = call.number("rows", USUAL_ROWS, Packages.MOST);
        var sort = call.find("sort").orElse("");
        var facets = facets(call);
        var found = isWalk(query, sort, facets) ? walk(query, start, rows) : search(query, sort, facets, start, rows);
        return told(found, sort, facets, call.number("facet.limit", USUAL_FACETS, Packages.MOST));
    }

    private static Map<String, Facet> facets(Call call) {
        var facets = new LinkedHashMap<String, Facet>();
        for (var field : call.list("facet.field")) {
            SolrQuery.facet(field).ifPresent(facet -> facets.put(field, facet));
        }
        return facets;
    }

    private static boolean isWalk(SolrQuery query, String sort, Map<String, Facet> facets) {
        return BY_ID.contains(sort)
                && facets.isEmpty()
                && query.text().isEmpty()
                && query.changedSince().isEmpty()
                && Set.of(Facet.PUBLISHER).containsAll(query.filters().keySet());
    }

    private Found walk(SolrQuery query, int start, int rows) {
        var publisherOf = portal.ledger().sources().listAll().stream()
                .collect(Collectors.toMap(
                        Source::id, source -> source.publisher().value()));
        var wanted = query.filters().getOrDefault(Facet.PUBLISHER, Set.of());
        var all = packages.walk().stream()
                .filter(entry -> wanted.isEmpty() || wanted.contains(publisherOf.get(entry.source())))
                .filter(entry -> !query.without().contains(publisherOf.get(entry.source())))
                .toList();
        var window =
                all.stream().skip(start).limit(rows).map(Packages.Entry::id).toList();
        return new Found(all.size(), packages.told(window), Map.of());
    }

    private Found search(SolrQuery query, String sort, Map<String, Facet> facets, int start, int rows) {
        int limit = SearchQuery.MAX_LIMIT;
        int last = Math.max(start + rows - 1, start) / limit;
        if (start >= SearchQuery.MAX_DEPTH) {
            throw CkanFault.invalid(
                    "start",
                    "Searches reach " + SearchQuery.MAX_DEPTH + " packages. sort=id asc without q reaches all.");
        }
        var records = new ArrayList<CatalogRecord>();
        SearchResult first = portal.index().search(page(query, sort, facets, start / limit + 1));
        first.hits().forEach(hit -> records.add(hit.record()));
        for (int page = start / limit + 1; page <= last && page * limit < SearchQuery.MAX_DEPTH; page++) {
            portal.index()
                    .search(page(query, sort, Map.of(), page + 1))
                    .hits()
                    .forEach(hit -> records.add(hit.record()));
        }
        var window = records.stream()
                .skip(start % limit)
                .limit(rows)
                .map(packages::told)
                .toList();
        return new Found(first.total(), window, first.facets());
    }

    private SearchQuery page(SolrQuery query, String sort, Map<String, Facet> facets, int page) {
        return new SearchQuery(
                query.text(),
                Lang.SV,
                filters(query),
                query.changedSince(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order(query, sort),
                page,
                SearchQuery.MAX_LIMIT,
                facets.isEmpty() ? Set.of() : EnumSet.copyOf(facets.values()));
    }

    private Map<Facet, Set<String>> filters(SolrQuery query) {
        var filters = new EnumMap<Facet, Set<String>>(Counts.PACKAGES);
        filters.putAll(query.filters());
        if (!query.without().isEmpty()) {
            var wanted = query.filters().getOrDefault(Facet.PUBLISHER, Set.copyOf(organizations.names()));
            filters.put(
                    Facet.PUBLISHER,
                    wanted.stream()
                            .filter(name -> !query.without().contains(name))
                            .collect(Collectors.toSet()));
        }
        return filters;
    }

    /** Orders that we do not have become the one by change, which pages as steadily. */
    private static Sort order(SolrQuery query, String sort) {
        if (sort.startsWith("title")) {
            return Sort.TITLE;
        }
        if (sort.startsWith("metadata_created")) {
            return Sort.PUBLISHED;
        }
        return query.text().isEmpty() || sort.startsWith("metadata_modified") ? Sort.MODIFIED : Sort.RELEVANCE;
    }

    private static Map<String, Object> told(Found found, String sort, Map<String, Facet> facets, int most) {
        var told = new LinkedHashMap<String, Object>();
        told.put("count", found.count());
        told.put("sort", sort.isEmpty() ? "score desc, metadata_modified desc" : sort);
        told.put("results", found.results());
        var counts = new LinkedHashMap<String, Object>();
        var items = new LinkedHashMap<String, Object>();
        facets.forEach((field, facet) -> {
            var values = found.facets().getOrDefault(facet, List.of()).stream()
                    .limit(most == 0 ? Long.MAX_VALUE : most)
                    .toList();
            counts.put(
                    field,
                    values.stream()
                            .collect(Collectors.toMap(
                                    value -> SolrQuery.theirs(facet, value.value()),
                                    FacetCount::count,
                                    (one, other) -> one,
                                    LinkedHashMap::new)));
            items.put(field, Map.of("title", field, "items", items(facet, values)));
        });
        told.put("facets", counts);
        told.put("search_facets", items);
        return told;
    }

    private static List<Map<String, Object>> items(Facet facet, List<FacetCount> values) {
        return values.stream()
                .map(value -> Map.<String, Object>of(
                        "name", SolrQuery.theirs(facet, value.value()),
                        "display_name", value.label().in(Lang.SV),
                        "count", value.count()))
                .toList();
    }
}
