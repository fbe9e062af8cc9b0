package se.datatorg.web.page.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.search.Hit;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.Sort;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;

/**
 * Records that are about the same.
 *
 * @param elsewhere the same thing, from other publishers
 * @param similar the rest, nearest first
 */
record Neighbours(List<RecordView.Tie> elsewhere, List<RecordView.Tie> similar) {
    static final Neighbours NONE = new Neighbours(List.of(), List.of());

    private static final int LOOKED_AT = 24;
    private static final int MOST = 6;
    private static final double SAME = 0.5;
    private static final int LONGEST_QUESTION = 120;
    private static final Set<String> SMALL = Set.of(
            "och", "för", "med", "per", "till", "vid", "hos", "samt", "från", "den", "det", "the", "and", "for",
            "from");

    static Neighbours of(CatalogRecord record, Visit visit) {
        var own = words(title(record, visit), visit.portal().pack());
        if (own.isEmpty() || record.type() == RecordType.SERVICE) {
            return NONE;
        }
        var byKind = found(own, visit).stream()
                .map(Hit::record)
                .filter(other -> !other.iri().equals(record.iri()) && !isFamily(record, other))
                .collect(Collectors.partitioningBy(other -> !other.publisher().equals(record.publisher())
                        && likeness(
                                        own,
                                        words(
                                                title(other, visit),
                                                visit.portal().pack()))
                                >= SAME));
        return new Neighbours(ties(byKind, true, visit), ties(byKind, false, visit));
    }

    /** Datasets of the same series, and the series itself, have a list of their own. */
    private static boolean isFamily(CatalogRecord record, CatalogRecord other) {
        var series = record.series().map(ref -> ref.iri());
        return series.isPresent()
                && (other.iri().equals(series.get())
                        || other.series().map(ref -> ref.iri()).equals(series));
    }

    private static List<Hit> found(Set<String> own, Visit visit) {
        var text = String.join(" ", own);
        return visit.portal()
                .index()
                .search(new SearchQuery(
                        text.substring(0, Math.min(text.length(), LONGEST_QUESTION)),
                        visit.lang(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Sort.RELEVANCE,
                        1,
                        LOOKED_AT,
                        Set.of(),
                        true))
                .hits();
    }

    private static List<RecordView.Tie> ties(Map<Boolean, List<CatalogRecord>> byKind, boolean kind, Visit visit) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .limit(MOST)
                .map(other -> new RecordView.Tie(
                        Said.of(other.title(), visit.lang(), other.iri()),
                        visit.href("/datasets/" + other.id()),
                        other.publisherName()))
                .toList();
    }

    private static String title(CatalogRecord record, Visit visit) {
        return record.title().in(visit.lang()).map(text -> text.text()).orElse("");
    }

    /** The words of a title that say what it is about: no short ones, no years, no names of the region's places. */
    private static Set<String> words(String title, RegionPack pack) {
        var places = pack.publishers().stream()
                .flatMap(member ->
                        Arrays.stream(member.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .collect(Collectors.toSet());
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !SMALL.contains(word))
                .filter(word -> !places.contains(word) && !places.contains(word + "s"))
                .filter(word -> !places.contains(word.replaceFirst("s$", "")))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / Math.max(1, Math.max(one.size(), other.size()));
    }
}
