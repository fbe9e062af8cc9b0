package se.datatorg.catalog.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.quality.Score;

/**
 * A dataset, series or data service as the portal shows it: put together from its entity and its parts, and kept whole
 * in the search index, so that a page is one look-up.
 *
 * @param publisher the organisation of the region that the source belongs to
 * @param agent what the metadata names as publisher
 * @param themes EU theme codes ({@code ENVI})
 * @param otherThemes themes of other schemes, IRIs or words
 * @param hvdCategories codes of the HVD category list
 * @param accessRights code of the access right list ({@code PUBLIC})
 * @param issued date as written; {@link Dates#day} reads it
 * @param frequency code of the frequency list ({@code ANNUAL})
 * @param api whether it is reached through an API (harvesting rules, section 8.3)
 * @param companion a service that exactly one dataset refers to: hidden from lists
 * @param endpointUrls of a service
 * @param members datasets of a series, served datasets of a service
 * @param reach whether its data can be reached now, for filters; empty while no link has been looked at
 * @param parts IRIs of all entities whose text this record was made from, its own included
 * @param firstSeen when its first version became public here
 * @param changed when its newest version, or that of a part, became public here
 */
public record CatalogRecord(
        RecordId id,
        String iri,
        RecordType type,
        SourceId source,
        PublisherId publisher,
        String publisherName,
        Texts title,
        Texts description,
        Optional<Agent> agent,
        Optional<Agent> creator,
        List<Contact> contacts,
        List<LangText> keywords,
        List<String> themes,
        List<String> otherThemes,
        boolean hvd,
        List<String> hvdCategories,
        List<String> legislation,
        Optional<String> accessRights,
        List<String> identifiers,
        Optional<String> issued,
        Optional<String> modified,
        Optional<String> frequency,
        List<String> languages,
        List<Place> places,
        List<Period> periods,
        List<Link> landingPages,
        List<Link> documentation,
        List<Link> conformsTo,
        Optional<String> version,
        Texts versionNotes,
        Texts provenance,
        List<Distribution> distributions,
        List<RecordRef> services,
        Optional<RecordRef> series,
        List<RecordRef> members,
        List<String> endpointUrls,
        List<String> endpointDescriptions,
        Optional<String> serviceType,
        boolean api,
        boolean companion,
        List<OtherValue> other,
        Optional<Score> score,
        Optional<Reach> reach,
        Instant firstSeen,
        Instant changed,
        List<String> parts) {
    public CatalogRecord {
        contacts = List.copyOf(contacts);
        keywords = List.copyOf(keywords);
        themes = List.copyOf(themes);
        otherThemes = List.copyOf(otherThemes);
        hvdCategories = List.copyOf(hvdCategories);
        legislation = List.copyOf(legislation);
        identifiers = List.copyOf(identifiers);
        languages = List.copyOf(languages);
        places = List.copyOf(places);
        periods = List.copyOf(periods);
        landingPages = List.copyOf(landingPages);
        documentation = List.copyOf(documentation);
        conformsTo = List.copyOf(conformsTo);
        distributions = List.copyOf(distributions);
        services = List.copyOf(services);
        members = List.copyOf(members);
        endpointUrls = List.copyOf(endpointUrls);
        endpointDescriptions = List.copyOf(endpointDescriptions);
        other = List.copyOf(other);
        parts = List.copyOf(parts);
    }
}
