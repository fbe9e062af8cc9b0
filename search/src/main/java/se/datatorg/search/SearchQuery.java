package se.datatorg.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.datatorg.catalog.record.Place;
import se.datatorg.vocab.Lang;

/**
 * What somebody looks for.
 *
 * @param text as typed; empty means everything
 * @param lang the language of the reader: for labels and for which title sorts
 * @param filters per facet the values of which a hit must have any; {@code hvd} and {@code api} values are {@code true}
 *     and {@code false}
 * @param changedSince public here with a change on or after that day
 * @param publishedFrom publisher's own release date, first day
 * @param publishedTo publisher's own release date, last day
 * @param page from 1
 * @param limit hits a page, 1–100
 * @param facets which facets to count
 * @param seriesOnce whether of a series and its datasets only the best hit is shown
 */
public record SearchQuery(
        String text,
        Lang lang,
        Map<Facet, Set<String>> filters,
        Optional<LocalDate> changedSince,
        Optional<LocalDate> publishedFrom,
        Optional<LocalDate> publishedTo,
        Optional<Place.Box> within,
        Sort sort,
        int page,
        int limit,
        Set<Facet> facets,
        boolean seriesOnce) {
    public static final int MAX_LIMIT = 100;
    public static final int MAX_TEXT = 256;
    /** Deepest hit that can be paged to. */
    public static final int MAX_DEPTH = 10_000;

    public SearchQuery {
        filters = Map.copyOf(filters);
        facets = Set.copyOf(facets);
        if (page < 1 || limit < 1 || limit > MAX_LIMIT || (long) (page - 1) * limit >= MAX_DEPTH) {
            throw new IllegalArgumentException("page or limit out of bounds: " + page + ", " + limit);
        }
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("the text is longer than " + MAX_TEXT);
        }
    }

    /** Every dataset of a series by itself. */
    public SearchQuery(
            String text,
            Lang lang,
            Map<Facet, Set<String>> filters,
            Optional<LocalDate> changedSince,
            Optional<LocalDate> publishedFrom,
            Optional<LocalDate> publishedTo,
            Optional<Place.Box> within,
            Sort sort,
            int page,
            int limit,
            Set<Facet> facets) {
        this(text, lang, filters, changedSince, publishedFrom, publishedTo, within, sort, page, limit, facets, false);
    }

    /** Everything that matches the text, first page of 20, all facets counted. */
    public static SearchQuery of(String text, Lang lang) {
        return new SearchQuery(
                text,
                lang,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.RELEVANCE,
                1,
                20,
                Set.of(Facet.values()));
    }

    /** The same, narrowed. */
    public SearchQuery with(Facet facet, String... values) {
        var narrowed = new java.util.EnumMap<Facet, Set<String>>(Facet.class);
        narrowed.putAll(filters);
        narrowed.put(facet, Set.copyOf(List.of(values)));
        return with(narrowed);
    }

    /** The same, with those filters and no others. */
    public SearchQuery with(Map<Facet, Set<String>> others) {
        return new SearchQuery(
                text,
                lang,
                others,
                changedSince,
                publishedFrom,
                publishedTo,
                within,
                sort,
                page,
                limit,
                facets,
                seriesOnce);
    }

    /** The same, in another order. */
    public SearchQuery sortedBy(Sort other) {
        return new SearchQuery(
                text,
                lang,
                filters,
                changedSince,
                publishedFrom,
                publishedTo,
                within,
                other,
                page,
                limit,
                facets,
                seriesOnce);
    }

    /** Another part of the same answer; only those facets are counted. */
    public SearchQuery part(int number, int most, Set<Facet> counted) {
        return new SearchQuery(
                text,
                lang,
                filters,
                changedSince,
                publishedFrom,
                publishedTo,
                within,
                sort,
                number,
                most,
                counted,
                seriesOnce);
    }

    /** The same when only the number of hits matters. */
    public SearchQuery countOnly() {
        return part(1, 1, Set.of());
    }

    /** The same, with every series once. */
    public SearchQuery withSeriesOnce() {
        return new SearchQuery(
                text, lang, filters, changedSince, publishedFrom, publishedTo, within, sort, page, limit, facets, true);
    }
}
