package se.datatorg.testdata.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import se.datatorg.testdata.feed.Codes;
import se.datatorg.testdata.feed.Thing;

/** One generated dataset with its distributions. Used once: it draws from {@code random} as it goes. */
final class BenchRecord {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4000;

    private final String base;
    private final int number;
    private final int feed;
    private final SplittableRandom random;

    BenchRecord(String base, int number, int feed, SplittableRandom random) {
        this.base = base;
        this.number = number;
        this.feed = feed;
        this.random = random;
    }

    List<Thing> things(String titleSuffix) {
        var iri = base + "dataset/" + number;
        var things = new ArrayList<Thing>();
        var dataset = Thing.of(iri, "dcat:Dataset");
        things.add(dataset);
        var title = title();
        dataset.text("dcterms:title", title + titleSuffix, "sv");
        describe(dataset);
        date(dataset);
        classify(dataset);
        dataset.iri("dcterms:publisher", base + "agent")
                .iri("dcat:contactPoint", base + "contact/" + (random.nextBoolean() ? "kontakt" : "gis"))
                .iri("dcat:landingPage", base + "om/" + number)
                .iri("foaf:page", base + "handledning/" + number)
                .plain("dcterms:identifier", "U" + feed + "-" + number);
        var distributions = 1 + random.nextInt(3);
        for (var i = 1; i <= distributions; i++) {
            dataset.iri("dcat:distribution", iri + "/fil/" + i);
            things.add(distribution(iri + "/fil/" + i, title));
        }
        return things;
    }

    private String title() {
        var title = Words.one("title", random);
        while (title.contains("{thing}")) {
            title = title.replaceFirst("\\{thing}", Words.compound(random));
        }
        title = title.replace("{place}", Words.one("place", random));
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    private void describe(Thing dataset) {
        dataset.text("dcterms:description", Words.sentences("sv", 2 + random.nextInt(4), random), "sv");
        if (random.nextInt(10) < 6) {
            dataset.text("dcterms:title", capitalised(Words.one("english", random)), "en");
            dataset.text("dcterms:description", Words.sentences("en", 1 + random.nextInt(3), random), "en");
        }
        var keywords = 3 + random.nextInt(4);
        for (var i = 0; i < keywords; i++) {
            dataset.text("dcat:keyword", Words.one("keyword", random), "sv");
        }
    }

    private void date(Thing dataset) {
        var issued = FIRST.plusDays(random.nextInt(DAYS / 2));
        var modified = issued.plusDays(random.nextInt(DAYS / 2));
        dataset.typed("dcterms:issued", issued.toString(), "xsd:date")
                .typed("dcterms:modified", modified.toString(), "xsd:date")
                .iri("dcterms:accrualPeriodicity", Codes.eu("frequency", Words.one("frequency", random)))
                .node(
                        "dcterms:temporal",
                        Thing.blank("dcterms:PeriodOfTime")
                                .typed("dcat:startDate", issued.toString(), "xsd:date")
                                .typed("dcat:endDate", modified.toString(), "xsd:date"));
    }

    private void classify(Thing dataset) {
        dataset.iri("dcat:theme", Codes.eu("data-theme", Words.one("theme", random)));
        if (random.nextInt(3) == 0) {
            dataset.iri("dcat:theme", Codes.eu("data-theme", Words.one("theme", random)));
        }
        dataset.iri("dcterms:spatial", Codes.geoNames(Words.one("geonames", random)))
                .iri("dcterms:accessRights", Codes.eu("access-right", "PUBLIC"))
                .iri("dcterms:language", Codes.eu("language", "SWE"));
        if (random.nextInt(8) == 0) {
            dataset.iri("dcatap:applicableLegislation", Codes.HVD_REGULATION)
                    .iri("dcatap:hvdCategory", Codes.hvdCategory("c_dd313021"));
        }
    }

    private Thing distribution(String iri, String title) {
        var format = Words.one("format", random);
        return Thing.of(iri, "dcat:Distribution")
                .text("dcterms:title", title + ", fil", "sv")
                .text("dcterms:description", Words.sentences("sv", 1, random), "sv")
                .iri("dcat:accessURL", iri)
                .iri("dcat:downloadURL", iri + "/data")
                .plain("dcterms:format", format)
                .iri("dcterms:license", random.nextInt(3) == 0 ? Codes.CC_BY : Codes.CC0)
                .typed("dcat:byteSize", String.valueOf(500 + random.nextInt(9_000_000)), "xsd:nonNegativeInteger")
                .typed("dcterms:issued", FIRST.toString(), "xsd:date")
                .typed("dcterms:modified", FIRST.plusDays(random.nextInt(DAYS)).toString(), "xsd:date")
                .iri("dcatap:availability", Codes.eu("planned-availability", "STABLE"));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
