package se.datatorg.testdata.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.datatorg.testdata.feed.Codes;
import se.datatorg.testdata.feed.Thing;

/** A publisher's feed on a day, with its links pointing below {@code base}. */
final class Feed {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PAGE_SIZE = 4;

    private final Publisher publisher;
    private final LocalDate day;
    private final URI base;
    private final List<Entry> entries;
    private final Parties parties;

    private Feed(Publisher publisher, LocalDate day, URI base, List<Entry> entries) {
        this.publisher = publisher;
        this.day = day;
        this.base = base;
        this.entries = entries;
        this.parties = new Parties(publisher);
    }

    static Feed of(Publisher publisher, LocalDate day, Timeline timeline, DataFiles files, URI base) {
        var entries = publisher.holdings().stream()
                .filter(holding -> timeline.isThere(publisher, holding, day))
                .flatMap(holding -> new Description(publisher, holding, day, timeline, files, base).entries().stream())
                .toList();
        if (publisher.quality() == Quality.DIRTY) {
            var dirt = Dirt.in(publisher.syntax());
            var clean = entries;
            entries = IntStream.range(0, clean.size())
                    .mapToObj(i -> dirt.on(clean.get(i), i))
                    .toList();
        }
        return new Feed(publisher, day, base, entries);
    }

    int records() {
        return entries.size();
    }

    /** The same feed with only its first {@code count} records. */
    Feed first(int count) {
        return new Feed(publisher, day, base, entries.subList(0, Math.min(count, entries.size())));
    }

    int pages() {
        return publisher.has(Publisher.Trait.PAGED) ? Math.max(1, Math.ceilDiv(entries.size(), PAGE_SIZE)) : 1;
    }

    /** One page of the feed, counted from 1. */
    byte[] page(int number) {
        var things = new ArrayList<Thing>();
        var shown = pages() == 1
                ? entries
                : entries.subList((number - 1) * PAGE_SIZE, Math.min(number * PAGE_SIZE, entries.size()));
        things.add(catalogue(shown));
        things.add(parties.agent());
        units().forEach(unit -> things.add(parties.contact(unit)));
        shown.forEach(
                entry -> entry.things().filter(thing -> !thing.iri().isEmpty()).forEach(things::add));
        if (pages() > 1) {
            things.add(paging(number));
        }
        return encoded(publisher.syntax().write(things));
    }

    private byte[] encoded(String text) {
        if (publisher.has(Publisher.Trait.BYTE_ORDER_MARK)) {
            return ('\uFEFF' + text).getBytes(UTF_8);
        }
        return text.getBytes(publisher.has(Publisher.Trait.WINDOWS_1252) ? WINDOWS : UTF_8);
    }

    private Thing catalogue(List<Entry> shown) {
        var catalogue = Thing.of(parties.home() + "katalog", "dcat:Catalog")
                .text("dcterms:title", "Öppna data från " + publisher.name(), "sv")
                .text("dcterms:description", "Exempeldata som visar hur en katalog kan se ut.", "sv")
                .iri("dcterms:publisher", parties.agentIri())
                .iri("dcterms:license", Codes.CC0);
        if (publisher.quality().isAtLeast(Quality.GOOD)) {
            catalogue
                    .iri("dcterms:language", Codes.eu("language", "SWE"))
                    .iri("foaf:homepage", parties.home())
                    .iri("dcterms:spatial", Codes.geoNames(publisher.geoNames()))
                    .iri("dcat:themeTaxonomy", "http://publications.europa.eu/resource/authority/data-theme");
        }
        for (var entry : shown) {
            var property = entry.isService() ? "dcat:service" : "dcat:dataset";
            if (entry.main().iri().isEmpty()) {
                catalogue.node(property, entry.main());
            } else {
                catalogue.iri(property, entry.main().iri());
            }
        }
        return catalogue;
    }

    private List<String> units() {
        return publisher.holdings().stream()
                .map(holding -> holding.subject().unit())
                .distinct()
                .toList();
    }

    private Thing paging(int number) {
        var paging = Thing.of(address(number), "hydra:PagedCollection")
                .typed("hydra:totalItems", String.valueOf(entries.size()), "xsd:integer")
                .typed("hydra:itemsPerPage", String.valueOf(PAGE_SIZE), "xsd:integer")
                .iri("hydra:first", address(1))
                .iri("hydra:last", address(pages()));
        return number < pages() ? paging.iri("hydra:next", address(number + 1)) : paging;
    }

    private String address(int number) {
        return base.resolve(publisher.documentPath()) + (number == 1 ? "" : "?page=" + number);
    }
}
