package se.datatorg.web.page.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Texts;
import se.datatorg.search.Brief;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;

/**
 * Finds a record's neighbours by the words of its title.
 *
 * @param places words of the names of the region's places, which say nothing of what a record is about
 */
record Neighbourhood(Set<String> places) {
    private static final int LOOKED_AT = 60;
    private static final int MOST = 6;
    private static final double SAME = 0.5;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> SMALL = Set.of(
            "och", "för", "med", "per", "till", "vid", "hos", "samt", "från", "den", "det", "the", "and", "for",
            "from");

    Neighbourhood {
        places = Set.copyOf(places);
    }

    static Neighbourhood of(RegionPack pack) {
        return new Neighbourhood(pack.publishers().stream()
                .flatMap(member -> split(member.name()))
                .collect(Collectors.toSet()));
    }

    Neighbours of(CatalogRecord record, Visit visit) {
        var own = words(title(record.title(), visit));
        if (own.isEmpty() || record.type() == RecordType.SERVICE) {
            return Neighbours.NONE;
        }
        var elsewhere = new ArrayList<RecordView.Tie>();
        var similar = new ArrayList<RecordView.Tie>();
        for (var other : found(own, record, visit)) {
            boolean isElsewhere = !other.publisher().equals(record.publisher())
                    && likeness(own, words(title(other.title(), visit))) >= SAME;
            var ties = isElsewhere ? elsewhere : similar;
            if (ties.size() < MOST) {
                ties.add(tie(other, visit));
            }
        }
        return new Neighbours(elsewhere, similar);
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

    private static RecordView.Tie tie(Brief other, Visit visit) {
        return new RecordView.Tie(
                Said.of(other.title(), visit.lang(), other.iri()),
                visit.href("/datasets/" + other.id()),
                other.publisherName());
    }

    private static String title(Texts title, Visit visit) {
        return title.in(visit.lang()).map(text -> text.text()).orElse("");
    }

    private static Stream<String> split(String text) {
        return WORDS.splitAsStream(text.toLowerCase(Locale.ROOT));
    }

    /** The words of a title that say what it is about: no short ones, no years, no names of the region's places. */
    private Set<String> words(String title) {
        return split(title)
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
