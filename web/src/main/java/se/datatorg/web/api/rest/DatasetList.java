package se.datatorg.web.api.rest;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.search.Alternative;
import se.datatorg.search.Facet;
import se.datatorg.search.FacetCount;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchResult;
import se.datatorg.vocab.Lang;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.Parameters;

/** {@code GET /api/v1/datasets}: search with filters and counts. */
public final class DatasetList {
    private final SearchIndex index;
    private final Links links;
    private final Asked asked;

    public DatasetList(SearchIndex index, Ledger ledger, String base) {
        this.index = index;
        this.links = new Links(base);
        this.asked = new Asked(new FacetWords(index, ledger));
    }

    /** The answer: one page of hits, out of one generation. */
    record Found(
            int total,
            int page,
            int limit,
            long generation,
            List<Summary> items,
            Map<String, List<Count>> facets,
            Optional<String> spelling,
            Optional<Place> place,
            List<Alternative> alternatives) {}

    /** A municipality that the question names, and whether the items are narrowed to it. */
    record Place(String text, String publisher, String name, boolean narrowed) {}

    /** A value of a facet with its number of hits. */
    record Count(String value, String label, int count) {}

    public void answer(Context ctx) {
        var given = Parameters.of(ctx, Asked.PARAMETERS);
        var query = asked.of(given);
        boolean reasons = Asked.wantsReasons(given);
        if (Freshness.isNewTo(ctx, index.generation(), "list")) {
            Json.answer(ctx, found(index.search(query), query.lang(), reasons));
        }
    }

    private Found found(SearchResult result, Lang lang, boolean reasons) {
        var facets = new LinkedHashMap<String, List<Count>>();
        Stream.of(Facet.values())
                .filter(result.facets()::containsKey)
                .forEach(facet -> facets.put(
                        facet.word(),
                        result.facets().getOrDefault(facet, List.of()).stream()
                                .map(count -> count(count, lang))
                                .toList()));
        return new Found(
                result.total(),
                result.page(),
                result.limit(),
                result.generation(),
                result.hits().stream()
                        .map(hit -> reasons ? Summary.withReasons(hit, links) : Summary.of(hit.record(), links))
                        .toList(),
                facets,
                result.spelling(),
                result.place()
                        .map(place -> new Place(
                                place.typed(), place.publisher().value(), place.municipality(), place.narrowed())),
                result.alternatives());
    }

    private static Count count(FacetCount count, Lang lang) {
        return new Count(count.value(), count.label().in(lang), count.count());
    }
}
