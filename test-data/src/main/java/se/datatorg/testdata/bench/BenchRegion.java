package se.datatorg.testdata.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import se.datatorg.testdata.feed.Codes;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.testdata.feed.Thing;

/**
 * A region of any size, made up from a seed: the same numbers give the same bytes, on any machine and in any order. A record
 * (a dataset with its distributions) is about 50 triples. Nothing is kept: each feed is made when it is asked for.
 */
public final class BenchRegion {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int records;
    private final int feeds;
    private final long seed;

    private BenchRegion(int records, int feeds, long seed) {
        if (feeds < 1 || records < feeds) {
            throw new IllegalArgumentException("at least one feed, and a record in each: " + records + " in " + feeds);
        }
        this.records = records;
        this.feeds = feeds;
        this.seed = seed;
    }

    /** {@code records} datasets spread as evenly as they go over {@code feeds} feeds. */
    public static BenchRegion of(int records, int feeds, long seed) {
        return new BenchRegion(records, feeds, seed);
    }

    public int feeds() {
        return feeds;
    }

    /** How many datasets feed {@code feed} has, counted from 0. */
    public int records(int feed) {
        checked(feed);
        return records / feeds + (feed < records % feeds ? 1 : 0);
    }

    /** Feed {@code feed}, counted from 0. The syntaxes say the same. */
    public byte[] feed(int feed, Syntax syntax) {
        return syntax.write(things(feed, false)).getBytes(UTF_8);
    }

    /** The same feed the day after: its first dataset has another title, all else is as it was. */
    public byte[] changed(int feed, Syntax syntax) {
        return syntax.write(things(feed, true)).getBytes(UTF_8);
    }

    /** How many RDF triples the feed has. */
    public int triples(int feed) {
        return things(feed, false).stream().mapToInt(Thing::triples).sum();
    }

    private List<Thing> things(int feed, boolean changed) {
        var size = records(feed);
        var base = "https://data.utgivare" + feed + ".example/";
        var things = new ArrayList<Thing>(size * 4);
        var catalogue = catalogue(base, feed);
        things.add(catalogue);
        things.add(agent(base, feed));
        things.add(contact(base, "kontakt", random(feed, -3)));
        things.add(contact(base, "gis", random(feed, -4)));
        for (var i = 0; i < size; i++) {
            catalogue.iri("dcat:dataset", base + "dataset/" + i);
            var suffix = changed && i == 0 ? " (uppdaterad)" : "";
            things.addAll(new BenchRecord(base, i, feed, random(feed, i)).things(suffix));
        }
        return things;
    }

    private Thing catalogue(String base, int feed) {
        return Thing.of(base + "catalog", "dcat:Catalog")
                .text("dcterms:title", "Öppna data från " + name(feed), "sv")
                .text("dcterms:description", Words.sentences("sv", 2, random(feed, -1)), "sv")
                .iri("dcterms:publisher", base + "agent")
                .iri("dcterms:license", Codes.CC0)
                .iri("dcterms:language", Codes.eu("language", "SWE"))
                .iri("dcat:themeTaxonomy", "http://publications.europa.eu/resource/authority/data-theme");
    }

    private Thing agent(String base, int feed) {
        return Thing.of(base + "agent", "foaf:Organization")
                .text("foaf:name", name(feed), "sv")
                .iri("dcterms:type", Codes.publisherType("LocalAuthority"))
                .iri("foaf:homepage", base)
                .iri("foaf:mbox", "mailto:oppnadata@utgivare" + feed + ".example");
    }

    private static Thing contact(String base, String id, SplittableRandom random) {
        return Thing.of(base + "contact/" + id, "vcard:Organization")
                .text("vcard:fn", Words.compound(random) + "gruppen", "sv")
                .iri("vcard:hasEmail", "mailto:" + id + "@" + base.substring("https://".length(), base.length() - 1));
    }

    private String name(int feed) {
        return Words.at("place", feed) + " " + Words.at("suffix", feed / 42) + " " + feed;
    }

    private SplittableRandom random(int feed, int record) {
        return new SplittableRandom(seed + MIX * (feed * 1_000_003L + record + 17));
    }

    private void checked(int feed) {
        if (feed < 0 || feed >= feeds) {
            throw new IndexOutOfBoundsException("feed " + feed + " of " + feeds);
        }
    }
}
