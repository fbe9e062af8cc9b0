package se.datatorg.web.page.record;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Texts;
import se.datatorg.search.Brief;
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

    private static final int LOOKED_AT = 60;
    private static final int MOST = 6;
    private static final double SAME = 0.5;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> SMALL = Set.of(
            "och", "för", "med", "per", "till", "vid", "hos", "samt", "från", "den", "det", "the", "and", "for",
            "from");

    static Neighbours of(CatalogRecord record, Visit visit) {
        var places = places(visit.portal().pack());
        var own = words(title(record.title(), visit), places);
        if (own.isEmpty() || record.type() == RecordType.SERVICE) {
            return NONE;
        }
        var byKind = found(own, record, visit).stream()
                .collect(Collectors.partitioningBy(other -> !other.publisher().equals(record.publisher())
                        && likeness(own, words(title(other.title(), visit), places)) >= SAME));
        return new Neighbours(ties(byKind, true, visit), ties(byKind, false, visit));
    }

    /** Others, each series once. Datasets of the record's own series, and the series itself, have a list of their own. */
    private static List<Brief> found(Set<String> own, CatalogRecord record, Visit visit) {
        var series = new HashSet<>(Set.of(record.iri()));
        record.series().ifPresent(ref -> series.add(ref.iri()));
        return visit.portal().index().listAlike(own, LOOKED_AT).stream()
                .filter(other -> !other.iri().equals(record.iri()))
                .filter(other ->
                        other.series().isEmpty() || series.add(other.series().get()))
                .toList();
    }

    private static List<RecordView.Tie> ties(Map<Boolean, List<Brief>> byKind, boolean kind, Visit visit) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .limit(MOST)
                .map(other -> new RecordView.Tie(
                        Said.of(other.title(), visit.lang(), other.iri()),
                        visit.href("/datasets/" + other.id()),
                        other.publisherName()))
                .toList();
    }

    private static String title(Texts title, Visit visit) {
        return title.in(visit.lang()).map(text -> text.text()).orElse("");
    }

    private static Set<String> places(RegionPack pack) {
        return pack.publishers().stream()
                .flatMap(member -> WORDS.splitAsStream(member.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** The words of a title that say what it is about: no short ones, no years, no names of the region's places. */
    private static Set<String> words(String title, Set<String> places) {
        return WORDS.splitAsStream(title.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2 && !SMALL.contains(word))
                .filter(word -> !places.contains(word) && !places.contains(word + "s"))
                .filter(word -> !word.endsWith("s") || !places.contains(word.substring(0, word.length() - 1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / Math.max(1, Math.max(one.size(), other.size()));
    }
}
