package se.datatorg.web.api.ckan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Texts;
import se.datatorg.vocab.Lang;

/** A record as CKAN tells a package, and its distributions as resources. Texts are Swedish where there is Swedish. */
record PackageJson(String base, Organizations organizations) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final String ACTIVE = "active";

    Map<String, @Nullable Object> of(CatalogRecord record) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", record.id().value());
        told.put("name", record.id().value());
        told.put("title", text(record.title()).orElse(record.iri()));
        told.put("notes", text(record.description()).orElse(""));
        told.put("type", record.type() == RecordType.SERIES ? "dataset_series" : "dataset");
        told.put("state", ACTIVE);
        told.put("private", false);
        told.put(
                "url",
                record.landingPages().stream()
                        .findFirst()
                        .map(link -> link.iri())
                        .orElse(record.iri()));
        told.put("version", record.version().orElse(null));
        told.put("metadata_created", moment(record.firstSeen()));
        told.put("metadata_modified", moment(record.changed()));
        people(record, told);
        licence(record, told);
        told.put("owner_org", record.publisher().value());
        told.put("organization", organizations.brief(record.publisher()));
        var tags = Tags.of(record);
        told.put("num_tags", tags.size());
        told.put("tags", tags);
        told.put("groups", record.themes().stream().flatMap(Groups::brief).toList());
        var resources = resources(record);
        told.put("num_resources", resources.size());
        told.put("resources", resources);
        told.put("extras", Extras.of(record, base));
        told.put("relationships_as_subject", List.of());
        told.put("relationships_as_object", List.of());
        return told;
    }

    private static void people(CatalogRecord record, Map<String, @Nullable Object> told) {
        var contact = record.contacts().stream().findFirst();
        told.put("author", record.agent().flatMap(agent -> text(agent.name())).orElse(record.publisherName()));
        told.put("author_email", record.agent().flatMap(agent -> agent.email()).orElse(null));
        told.put("maintainer", contact.flatMap(reach -> text(reach.name())).orElse(null));
        told.put(
                "maintainer_email",
                contact.flatMap(reach -> reach.emails().stream().findFirst()).orElse(null));
    }

    /** A package has one licence: that of its first distribution that has any. */
    private static void licence(CatalogRecord record, Map<String, @Nullable Object> told) {
        var first = record.distributions().stream()
                .filter(distribution -> distribution.licence().isPresent())
                .findFirst();
        var code = first.flatMap(Distribution::licenceCode);
        var url = first.flatMap(Distribution::licence);
        told.put("license_id", code.or(() -> url).orElse("notspecified"));
        told.put("license_title", code.map(Licences::title).or(() -> url).orElse(null));
        told.put("license_url", url.orElse(null));
        told.put("isopen", code.filter(Licences::isOpen).isPresent());
    }

    private List<Map<String, @Nullable Object>> resources(CatalogRecord record) {
        var distributions = record.distributions();
        return IntStream.range(0, distributions.size())
                .mapToObj(position -> resource(record, distributions.get(position), position))
                .toList();
    }

    private static Map<String, @Nullable Object> resource(CatalogRecord record, Distribution given, int position) {
        var url = Optional.ofNullable(
                        given.downloadUrls().isEmpty()
                                ? null
                                : given.downloadUrls().getFirst())
                .or(() -> given.accessUrls().stream().findFirst());
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", resourceId(record, given));
        told.put("package_id", record.id().value());
        told.put(
                "name",
                text(given.title())
                        .or(given::format)
                        .or(() -> text(record.title()))
                        .orElse(""));
        told.put("description", text(given.description()).orElse(""));
        told.put("url", url.orElse(""));
        told.put("url_type", null);
        told.put("access_url", given.accessUrls().stream().findFirst().orElse(null));
        told.put("download_url", given.downloadUrls().stream().findFirst().orElse(null));
        told.put("format", given.format().or(given::formatText).orElse(""));
        told.put(
                "mimetype",
                given.formatText().filter(text -> text.contains("/")).orElse(null));
        told.put("size", given.byteSize().isPresent() ? given.byteSize().getAsLong() : null);
        told.put("license", given.licence().orElse(null));
        told.put("created", given.issued().orElse(null));
        told.put("last_modified", given.modified().orElse(null));
        told.put("metadata_modified", moment(record.changed()));
        told.put("hash", "");
        told.put("state", ACTIVE);
        told.put("position", position);
        told.put("resource_type", given.services().isEmpty() ? null : "api");
        told.put("uri", given.iri());
        return told;
    }

    /** The record's id and the distribution's, so that a resource leads to its package. */
    static String resourceId(CatalogRecord record, Distribution distribution) {
        return record.id() + "-" + RecordId.of(distribution.iri());
    }

    static Optional<String> text(Texts texts) {
        return texts.in(Lang.SV).map(text -> text.text());
    }

    /** CKAN's moments are UTC and do not say so. */
    static String moment(Instant instant) {
        return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Names and values beside the package's own members; their names are those that the DCAT extension uses. */
    private record Extras(List<Map<String, String>> all) {
        static List<Map<String, String>> of(CatalogRecord record, String base) {
            var extras = new Extras(new ArrayList<>());
            extras.add("uri", record.iri());
            extras.add("portal_page", base + "/datasets/" + record.id());
            extras.add("identifier", record.identifiers().stream().findFirst());
            extras.add("issued", record.issued());
            extras.add("modified", record.modified());
            extras.add("frequency", record.frequency());
            extras.add("access_rights", record.accessRights());
            extras.addAll("theme", record.themes());
            extras.addAll("language", record.languages());
            extras.addAll(
                    "conforms_to",
                    record.conformsTo().stream().map(link -> link.iri()).toList());
            extras.addAll("applicable_legislation", record.legislation());
            extras.addAll("hvd_category", record.hvdCategories());
            record.agent().ifPresent(agent -> {
                extras.add("publisher_uri", agent.iri());
                extras.add("publisher_name", text(agent.name()));
                extras.add("publisher_email", agent.email());
            });
            record.contacts().stream().findFirst().ifPresent(contact -> {
                extras.add("contact_uri", contact.iri());
                extras.add("contact_name", text(contact.name()));
                extras.add("contact_email", contact.emails().stream().findFirst());
            });
            record.periods().stream().findFirst().ifPresent(period -> {
                extras.add("temporal_start", period.start());
                extras.add("temporal_end", period.end());
            });
            extras.add(
                    "spatial_uri",
                    record.places().stream()
                            .flatMap(place -> place.iri().stream())
                            .findFirst());
            return List.copyOf(extras.all());
        }

        private void add(String key, String value) {
            all.add(Map.of("key", key, "value", value));
        }

        private void add(String key, Optional<String> value) {
            value.ifPresent(given -> add(key, given));
        }

        /** Several values are one text, a JSON list. */
        private void addAll(String key, List<String> values) {
            if (!values.isEmpty()) {
                add(
                        key,
                        new String(
                                se.datatorg.web.api.http.Json.bytes(values), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }
}
