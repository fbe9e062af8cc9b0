package se.datatorg.testdata.region;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import se.datatorg.testdata.Lines;
import se.datatorg.testdata.feed.Codes;
import se.datatorg.testdata.feed.Thing;
import se.datatorg.testdata.files.FileFormat;

/** Describes one holding of a publisher as it stands on a day. */
final class Description {
    private static final Map<String, List<String>> PHRASES = Lines.read(Description.class, "phrases.txt").stream()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> List.of(parts[1].split("\\|"))));

    private final Publisher publisher;
    private final Holding holding;
    private final Subject subject;
    private final Timeline timeline;
    private final DataFiles files;
    private final LocalDate day;
    private final URI base;
    private final List<LocalDate> revisions;
    private final Parties parties;

    Description(Publisher publisher, Holding holding, LocalDate day, Timeline timeline, DataFiles files, URI base) {
        this.publisher = publisher;
        this.holding = holding;
        this.subject = holding.subject();
        this.timeline = timeline;
        this.files = files;
        this.day = day;
        this.base = base;
        this.revisions = timeline.revisions(publisher, holding, day);
        this.parties = new Parties(publisher);
    }

    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        if (holding.isSeries()) {
            entries.add(new Entry(common("dcat:DatasetSeries", iri(""), title()), List.of()));
            timeline.years(publisher, holding, day).forEach(year -> entries.add(dataset(OptionalInt.of(year))));
        } else {
            entries.add(dataset(OptionalInt.empty()));
        }
        if (holding.service()) {
            entries.add(new Entry(service(), List.of()));
        }
        return entries;
    }

    private Entry dataset(OptionalInt year) {
        var suffix = year.isPresent() ? "-" + year.getAsInt() : "";
        var dataset = common("dcat:Dataset", iri(suffix), title() + (year.isPresent() ? " " + year.getAsInt() : ""));
        if (holding.isSeries()) {
            dataset.iri("dcat:inSeries", iri(""));
        }
        if (is(Quality.GOOD)) {
            dataset.node("dcterms:temporal", period(year));
        }
        var distributions = new ArrayList<Thing>();
        for (var format : DataFiles.formats(publisher, holding, revisions.size())) {
            var distribution = distribution(dataset.iri() + "/" + format.extension(), year, format);
            dataset.iri("dcat:distribution", distribution.iri());
            distributions.add(distribution);
        }
        if (holding.service()) {
            var distribution = serviceDistribution(dataset.iri() + "/api");
            dataset.iri("dcat:distribution", distribution.iri());
            distributions.add(distribution);
        }
        return new Entry(dataset, distributions);
    }

    private Thing common(String type, String iri, String title) {
        var thing = Thing.of(iri, type).text("dcterms:title", title, "sv").text("dcterms:description", text(), "sv");
        thing.iri("dcterms:publisher", parties.agentIri());
        thing.typed("dcterms:issued", timeline.begin(publisher, holding).toString(), "xsd:date");
        if (is(Quality.FAIR) || publisher.quality() == Quality.DIRTY) {
            thing.iri("dcat:contactPoint", parties.contactIri(subject.unit()))
                    .iri("dcat:theme", Codes.eu("data-theme", subject.themes().getFirst()));
            keywords().forEach(keyword -> thing.text("dcat:keyword", keyword, "sv"));
        }
        modified(thing);
        if (is(Quality.GOOD)) {
            addGood(thing);
        }
        if (is(Quality.EXCELLENT)) {
            addExcellent(thing);
        }
        return thing;
    }

    private void addGood(Thing thing) {
        thing.text("dcterms:title", subject.english(), "en")
                .iri("dcterms:accrualPeriodicity", Codes.eu("frequency", subject.frequency()))
                .iri("dcterms:spatial", Codes.geoNames(publisher.geoNames()))
                .iri("dcterms:accessRights", Codes.eu("access-right", "PUBLIC"))
                .iri("dcat:landingPage", landingPage());
        subject.specification().ifPresent(specification -> thing.iri("dcterms:conformsTo", specification));
        subject.hvdCategory()
                .ifPresent(category -> thing.iri("dcatap:applicableLegislation", Codes.HVD_REGULATION)
                        .iri("dcatap:hvdCategory", Codes.hvdCategory(category)));
    }

    private void addExcellent(Thing thing) {
        thing.text("dcterms:description", subject.englishText(), "en");
        subject.themes().stream().skip(1).forEach(theme -> thing.iri("dcat:theme", Codes.eu("data-theme", theme)));
        if (!thing.type().equals("dcat:DatasetSeries")) {
            thing.iri("dcterms:language", Codes.eu("language", "SWE")).plain("dcterms:identifier", uuid(thing.iri()));
        }
    }

    private void modified(Thing thing) {
        if (!revisions.isEmpty()) {
            thing.typed("dcterms:modified", revisions.getLast().toString(), "xsd:date");
        }
    }

    private Thing period(OptionalInt year) {
        var start =
                year.isPresent() ? year.getAsInt() + "-01-01" : (timeline.end().getYear() - 3) + "-01-01";
        var period = Thing.blank("dcterms:PeriodOfTime").typed("dcat:startDate", start, "xsd:date");
        return year.isPresent() ? period.typed("dcat:endDate", year.getAsInt() + "-12-31", "xsd:date") : period;
    }

    private Thing distribution(String iri, OptionalInt year, FileFormat format) {
        var address =
                base.resolve(DataFiles.path(publisher, holding, year, format)).toString();
        var thing = Thing.of(iri, "dcat:Distribution");
        if (publisher.quality() == Quality.POOR) {
            return thing.iri("dcat:accessURL", address);
        }
        thing.text("dcterms:title", title() + " som " + format.name().replace("_WINDOWS", ""), "sv")
                .iri("dcat:accessURL", is(Quality.GOOD) ? landingPage() : address)
                .iri("dcat:downloadURL", address)
                .plain("dcterms:format", format.mediaType());
        if (is(Quality.GOOD) || publisher.variant(subject.id()) % 3 != 0) {
            thing.iri("dcterms:license", licence());
        }
        if (is(Quality.EXCELLENT)) {
            thing.typed(
                            "dcat:byteSize",
                            String.valueOf(files.size(publisher, holding, year, format)),
                            "xsd:nonNegativeInteger")
                    .iri("dcatap:availability", Codes.eu("planned-availability", "STABLE"))
                    .iri("adms:status", Codes.eu("distribution-status", "COMPLETED"))
                    .iri("dcterms:language", Codes.eu("language", "SWE"));
            modified(thing);
        }
        if (is(Quality.GOOD) && subject.hvdCategory().isPresent()) {
            thing.iri("dcatap:applicableLegislation", Codes.HVD_REGULATION);
        }
        return thing;
    }

    private Thing serviceDistribution(String iri) {
        return Thing.of(iri, "dcat:Distribution")
                .text("dcterms:title", title() + ", API", "sv")
                .iri(
                        "dcat:accessURL",
                        base.resolve(Pages.service(publisher, holding)).toString())
                .iri("dcat:accessService", iri(".api"))
                .plain("dcterms:format", FileFormat.JSON.mediaType())
                .iri("dcterms:license", licence());
    }

    private Thing service() {
        var endpoint = base.resolve(Pages.service(publisher, holding)).toString();
        var service = Thing.of(iri(".api"), "dcat:DataService")
                .text("dcterms:title", title() + ", API", "sv")
                .text("dcterms:description", "Öppet gränssnitt som svarar med JSON. Ingen nyckel behövs.", "sv")
                .iri("dcat:endpointURL", endpoint)
                .iri("dcat:endpointDescription", endpoint + Pages.OPENAPI)
                .iri("dcat:servesDataset", iri(""))
                .iri("dcterms:publisher", parties.agentIri())
                .iri("dcat:contactPoint", parties.contactIri(subject.unit()))
                .iri("dcterms:type", "http://www.wikidata.org/entity/Q749568")
                .iri("dcterms:license", licence())
                .iri("dcterms:accessRights", Codes.eu("access-right", "PUBLIC"))
                .iri("dcat:theme", Codes.eu("data-theme", subject.themes().getFirst()))
                .iri("foaf:page", landingPage());
        subject.hvdCategory()
                .ifPresent(category -> service.iri("dcatap:applicableLegislation", Codes.HVD_REGULATION)
                        .iri("dcatap:hvdCategory", Codes.hvdCategory(category)));
        return service;
    }

    private String title() {
        var titles = subject.titles();
        return titles.get(publisher.variant("title" + subject.id()) % titles.size());
    }

    /** A variant of the subject's text, a closing sentence, and one for each of the first revisions. */
    private String text() {
        var texts = subject.texts();
        var text = new StringBuilder(texts.get(publisher.variant("text" + subject.id()) % texts.size()));
        if (publisher.quality() != Quality.POOR) {
            text.append(' ').append(phrase("closing", publisher.variant("closing" + subject.id())));
        }
        for (var i = 0; i < Math.min(2, revisions.size()); i++) {
            text.append(' ').append(phrase("revised", publisher.variant("revised" + subject.id()) + i));
        }
        var places = publisher.where().places();
        return text.toString().replace("{ort}", places.get(publisher.variant(subject.id()) % places.size()));
    }

    private List<String> keywords() {
        return publisher.quality() == Quality.FAIR ? subject.keywords().subList(0, 2) : subject.keywords();
    }

    private static String phrase(String list, int index) {
        var phrases = PHRASES.getOrDefault(list, List.of());
        return phrases.get(index % phrases.size());
    }

    private String licence() {
        return timeline.asksForAttribution(publisher, day) ? Codes.CC_BY : Codes.CC0;
    }

    private String landingPage() {
        return base.resolve(Pages.landing(publisher, holding)).toString();
    }

    /** Publishers' systems make addresses in their own ways. */
    private String iri(String suffix) {
        return switch (publisher.syntax()) {
            case RDF_XML -> parties.home() + "datamangd/" + subject.id() + suffix;
            case TURTLE ->
                parties.home() + "store/" + (1 + publisher.variant("store") % 90) + "/resource/"
                        + (3 + 7 * holding.number()) + suffix;
            case JSON_LD -> parties.home() + "datasets/" + uuid(subject.id()) + suffix;
        };
    }

    private String uuid(String of) {
        return UUID.nameUUIDFromBytes((publisher.id() + "/" + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private boolean is(Quality quality) {
        return publisher.quality().isAtLeast(quality);
    }
}
