package se.datatorg.web.api.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Distribution;

/**
 * A record in a list.
 *
 * @param published the publisher's own release date
 * @param modified the publisher's own date of change
 * @param changed when the record last changed here
 * @param quality points of the metadata, 405 at most
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
        Map<String, String> links) {
    static Summary of(CatalogRecord record, Links links) {
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
