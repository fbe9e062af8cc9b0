package se.datatorg.web.api.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import se.datatorg.catalog.quality.MetricResult;
import se.datatorg.catalog.record.Agent;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Contact;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.Link;
import se.datatorg.catalog.record.OtherValue;
import se.datatorg.catalog.record.Period;
import se.datatorg.catalog.record.Place;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.web.report.ScoreView;

/**
 * Everything about one record.
 *
 * @param agent what the metadata itself names as publisher
 * @param reach whether the data can be reached now; empty while its links have not been looked at
 * @param lastSeen when a visit to the source last had it
 * @param other statements without a member of their own
 */
record Dataset(
        String id,
        String iri,
        String type,
        Map<String, String> title,
        Map<String, String> description,
        Named publisher,
        Optional<Who> agent,
        Optional<Who> creator,
        List<LangText> keywords,
        List<String> themes,
        List<String> otherThemes,
        boolean hvd,
        List<String> hvdCategories,
        List<String> legislation,
        List<String> licences,
        Optional<String> accessRights,
        Optional<String> published,
        Optional<String> modified,
        Optional<String> frequency,
        Instant firstSeen,
        Instant changed,
        Optional<Instant> lastSeen,
        List<String> identifiers,
        List<String> languages,
        List<Where> places,
        List<Period> periods,
        List<Pointer> landingPages,
        List<Pointer> documentation,
        List<Pointer> conformsTo,
        Optional<String> version,
        List<Access> distributions,
        List<Tie> services,
        Optional<Tie> series,
        List<Tie> members,
        List<String> endpointUrls,
        List<String> endpointDescriptions,
        Optional<String> serviceType,
        boolean api,
        List<Reach> contact,
        Optional<Quality> quality,
        Optional<String> reach,
        String source,
        List<OtherValue> other,
        Map<String, String> links) {

    /** An organisation or person as the metadata names it. */
    record Who(String iri, Map<String, String> name, Optional<String> type, List<String> homepages) {
        static Who of(Agent agent) {
            return new Who(agent.iri(), Told.texts(agent.name()), agent.type(), agent.homepages());
        }
    }

    /** A web address with its title. */
    record Pointer(String iri, Map<String, String> title) {
        static List<Pointer> all(List<Link> links) {
            return links.stream()
                    .map(link -> new Pointer(link.iri(), Told.texts(link.title())))
                    .toList();
        }
    }

    /** A place; the box is in degrees, WGS 84. */
    record Where(Optional<String> iri, Map<String, String> name, Optional<Place.Box> box) {
        static Where of(Place place) {
            return new Where(place.iri(), Told.texts(place.name()), place.box());
        }
    }

    /** Another record. */
    record Tie(String id, String iri, String type, Map<String, String> title, Map<String, String> links) {
        static Tie of(RecordRef ref, Links links) {
            return new Tie(ref.id().value(), ref.iri(), ref.type().word(), Told.texts(ref.title()), links.of(ref.id()));
        }
    }

    /** Where to ask about the data. */
    record Reach(
            String iri, Map<String, String> name, List<String> emails, List<String> telephones, List<String> pages) {
        static Reach of(Contact contact) {
            return new Reach(
                    contact.iri(), Told.texts(contact.name()), contact.emails(), contact.telephones(), contact.pages());
        }
    }

    /** One way to get the data. */
    record Access(
            String iri,
            Map<String, String> title,
            Map<String, String> description,
            List<String> accessUrls,
            List<String> downloadUrls,
            Optional<String> format,
            Optional<String> formatText,
            Optional<String> licence,
            Optional<String> licenceCode,
            Optional<String> rights,
            OptionalLong byteSize,
            Optional<String> published,
            Optional<String> modified,
            Optional<String> availability,
            Optional<String> status,
            List<String> languages,
            List<String> services,
            List<Pointer> conformsTo,
            List<Pointer> documentation) {
        static Access of(Distribution given) {
            return new Access(
                    given.iri(),
                    Told.texts(given.title()),
                    Told.texts(given.description()),
                    given.accessUrls(),
                    given.downloadUrls(),
                    given.format(),
                    given.formatText(),
                    given.licence(),
                    given.licenceCode(),
                    given.rights(),
                    given.byteSize(),
                    Told.date(given.issued()),
                    Told.date(given.modified()),
                    given.availability(),
                    given.status(),
                    given.languages(),
                    given.services(),
                    Pointer.all(given.conformsTo()),
                    Pointer.all(given.documentation()));
        }
    }

    /** The score and each of its metrics. */
    record Quality(@JsonUnwrapped ScoreView score, List<Metric> metrics) {}

    /** One metric's verdict. */
    record Metric(String metric, String dimension, String verdict, double points, int max) {
        static Metric of(MetricResult result) {
            return new Metric(
                    result.metric(),
                    result.dimension().word(),
                    Told.camelCase(result.verdict()),
                    result.points(),
                    result.max());
        }
    }

    static Dataset of(CatalogRecord record, Optional<Instant> lastSeen, Links links) {
        return new Dataset(
                record.id().value(),
                record.iri(),
                record.type().word(),
                Told.texts(record.title()),
                Told.texts(record.description()),
                new Named(record.publisher().value(), record.publisherName()),
                record.agent().map(Who::of),
                record.creator().map(Who::of),
                record.keywords(),
                record.themes(),
                record.otherThemes(),
                record.hvd(),
                record.hvdCategories(),
                record.legislation(),
                Summary.licences(record),
                record.accessRights(),
                Told.date(record.issued()),
                Told.date(record.modified()),
                record.frequency(),
                Told.moment(record.firstSeen()),
                Told.moment(record.changed()),
                lastSeen.map(Told::moment),
                record.identifiers(),
                record.languages(),
                record.places().stream().map(Where::of).toList(),
                record.periods(),
                Pointer.all(record.landingPages()),
                Pointer.all(record.documentation()),
                Pointer.all(record.conformsTo()),
                record.version(),
                record.distributions().stream().map(Access::of).toList(),
                ties(record.services(), links),
                record.series().map(ref -> Tie.of(ref, links)),
                ties(record.members(), links),
                record.endpointUrls(),
                record.endpointDescriptions(),
                record.serviceType(),
                record.api(),
                record.contacts().stream().map(Reach::of).toList(),
                record.score()
                        .map(score -> new Quality(
                                ScoreView.of(score),
                                score.metrics().stream().map(Metric::of).toList())),
                record.reach().map(se.datatorg.catalog.link.Reach::word),
                record.source().value(),
                record.other(),
                links.all(record.id()));
    }

    private static List<Tie> ties(List<RecordRef> refs, Links links) {
        return refs.stream().map(ref -> Tie.of(ref, links)).toList();
    }
}
