package se.datatorg.web.api.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.search.Hit;
import se.datatorg.search.Reason;

/**
 * A record in a list.
 *
 * @param published the publisher's own release date
 * @param modified the publisher's own date of change
 * @param changed when the record last changed here
 * @param quality points of the metadata, 405 at most
 * @param reach whether the data can be reached now; empty while its links have not been looked at
 * @param reasons why it is a hit; empty when nobody asked
 */
record Summary(
        String id,
        String iri,
        String type,
        Map<String, String> title,
        Map<String, String> description,
        Named publisher,
        List<String> themes,
        List<String> formats,
        List<String> licences,
        boolean hvd,
        boolean api,
        Optional<String> accessRights,
        Optional<String> published,
        Optional<String> modified,
        Instant firstSeen,
        Instant changed,
        Optional<Double> quality,
        Optional<String> reach,
        Optional<List<Why>> reasons,
        Map<String, String> links) {
    /**
     * Why a record is a hit.
     *
     * @param sought as it was asked
     * @param found as the record writes it
     * @param how in which sense the one is the other
     * @param where in which text of the record
     */
    record Why(String sought, String found, String how, String where) {
        static Why of(Reason reason) {
            return new Why(
                    reason.sought(), reason.found(), Told.camelCase(reason.how()), Told.camelCase(reason.where()));
        }
    }

    static Summary of(CatalogRecord record, Links links) {
        return of(record, Optional.empty(), links);
    }

    static Summary withReasons(Hit hit, Links links) {
        var reasons = hit.reasons().stream().map(Why::of).toList();
        return of(hit.record(), Optional.of(reasons), links);
    }

    private static Summary of(CatalogRecord record, Optional<List<Why>> reasons, Links links) {
        return new Summary(
                record.id().value(),
                record.iri(),
                record.type().word(),
                Told.texts(record.title()),
                Told.texts(record.description()),
                new Named(record.publisher().value(), record.publisherName()),
                record.themes(),
                formats(record),
                licences(record),
                record.hvd(),
                record.api(),
                record.accessRights(),
                Told.date(record.issued()),
                Told.date(record.modified()),
                Told.moment(record.firstSeen()),
                Told.moment(record.changed()),
                record.score().map(score -> Math.round(score.points() * 10) / 10.0),
                record.reach().map(Reach::word),
                reasons,
                links.of(record.id()));
    }

    static List<String> licences(CatalogRecord record) {
        return distinct(record.distributions().stream()
                .flatMap(distribution -> distribution.licenceCode().or(distribution::licence).stream()));
    }

    private static List<String> formats(CatalogRecord record) {
        return distinct(record.distributions().stream().flatMap(Summary::format));
    }

    private static Stream<String> format(Distribution distribution) {
        return distribution.format().or(distribution::formatText).stream();
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().toList();
    }
}
