package se.datatorg.web.page.record;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Dates;
import se.datatorg.catalog.record.Period;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.search.ResultView;

/**
 * The datasets of a series, newest first, or those that a service gives.
 *
 * @param heading what they are to the record
 * @param newest of a series
 */
public record Members(String heading, List<Member> rows, Optional<CatalogRecord> newest) {
    private static final int MOST = 500;
    private static final Comparator<CatalogRecord> NEWEST_FIRST = Comparator.comparing(Members::last)
            .thenComparing(CatalogRecord::iri)
            .reversed();
    private static final Comparator<CatalogRecord> BY_IRI = Comparator.comparing(CatalogRecord::iri);

    /**
     * One of them.
     *
     * @param period the time that it covers; empty when it does not say
     */
    public record Member(ResultView record, String period) {}

    /** @param day on which they are told; empty for today */
    static Members of(CatalogRecord record, Optional<LocalDate> day, Visit visit) {
        boolean series = record.type() == RecordType.SERIES;
        var words = visit.words();
        var portal = visit.portal();
        Function<RecordRef, Optional<CatalogRecord>> find = day.isEmpty()
                ? ref -> portal.index().find(ref.id())
                : ref -> portal.past().find(ref.iri(), day.get());
        var found = record.members().stream()
                .limit(MOST)
                .flatMap(ref -> find.apply(ref).stream())
                .sorted(series ? NEWEST_FIRST : BY_IRI)
                .toList();
        return new Members(
                series ? words.t("record.members") : words.t("record.served"),
                found.stream()
                        .map(member -> new Member(ResultView.of(member, visit), periods(member, visit)))
                        .toList(),
                series ? found.stream().findFirst() : Optional.empty());
    }

    /** The last day that it tells about; without one, when it came out or was last changed. */
    private static LocalDate last(CatalogRecord member) {
        return member.periods().stream()
                .flatMap(period -> end(period).stream())
                .max(Comparator.naturalOrder())
                .or(() -> Stream.concat(member.issued().stream(), member.modified().stream())
                        .flatMap(date -> Dates.day(date).stream())
                        .max(Comparator.naturalOrder()))
                .orElseGet(() -> LocalDate.ofInstant(member.changed(), ZoneOffset.UTC));
    }

    /** No end means that it goes on. */
    private static Optional<LocalDate> end(Period period) {
        return period.end().isPresent()
                ? period.end().flatMap(Dates::day)
                : period.start().map(on -> LocalDate.MAX);
    }

    private static String periods(CatalogRecord member, Visit visit) {
        return member.periods().stream()
                .map(period -> RecordRows.period(period, visit))
                .collect(Collectors.joining(", "));
    }
}
