package se.datatorg.testdata.region;

import java.text.Normalizer;
import java.util.Locale;
import se.datatorg.testdata.feed.Codes;
import se.datatorg.testdata.feed.Thing;

/** The publisher itself and its contact points, as a feed describes them. */
final class Parties {
    private final Publisher publisher;

    Parties(Publisher publisher) {
        this.publisher = publisher;
    }

    String home() {
        return "https://data." + publisher.id() + ".example/";
    }

    String agentIri() {
        return home() + "organisation";
    }

    Thing agent() {
        var agent = Thing.of(agentIri(), "foaf:Organization").text("foaf:name", publisher.name(), "sv");
        if (publisher.quality().isAtLeast(Quality.GOOD)) {
            agent.iri("dcterms:type", Codes.publisherType(publisher.kind()));
        }
        if (publisher.quality().isAtLeast(Quality.EXCELLENT)) {
            agent.iri("foaf:homepage", "https://www." + publisher.id() + ".example/")
                    .iri("foaf:mbox", "mailto:oppnadata@" + publisher.id() + ".example");
        }
        return agent;
    }

    String contactIri(String unit) {
        return home() + "kontakt/" + slug(unit);
    }

    /** Telephone numbers are from the series that is kept free for fiction. */
    Thing contact(String unit) {
        var contact = Thing.of(contactIri(unit), "vcard:Organization")
                .text("vcard:fn", unit, "sv")
                .iri("vcard:hasEmail", "mailto:" + slug(unit) + "@" + publisher.id() + ".example");
        if (publisher.quality() == Quality.EXCELLENT) {
            var number = 10 + publisher.variant(unit) % 90;
            contact.node(
                            "vcard:hasTelephone",
                            Thing.blank("vcard:Voice").iri("vcard:hasValue", "tel:+46-31-39006" + number))
                    .iri("vcard:hasURL", "https://www." + publisher.id() + ".example/kontakt");
        }
        return contact;
    }

    private static String slug(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", "-");
    }
}
