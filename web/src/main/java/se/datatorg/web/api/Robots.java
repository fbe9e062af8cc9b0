package se.datatorg.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.ShownRecord;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.Problem;

/** {@code /robots.txt}, {@code /sitemap.xml} and its parts: what search engines are asked to read. */
final class Robots {
    private static final int MOST_ADDRESSES = 50_000;
    private static final String URLS = "urlset";
    private static final String FILES = "sitemapindex";
    private static final List<String> PAGES = List.of(
            "/", "/datasets", "/publishers", "/statistics", "/coverage", "/check", "/api", "/about", "/accessibility");
    private final Ledger ledger;
    private final String base;
    private final int most;

    Robots(Ledger ledger, String base) {
        this(ledger, base, MOST_ADDRESSES);
    }

    /** @param most addresses in one file */
    Robots(Ledger ledger, String base, int most) {
        this.ledger = ledger;
        this.base = base;
        this.most = most;
    }

    void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8").result("""
                        User-agent: *
                        Disallow: /api/v1/
                        Disallow: /sparql?
                        Disallow: /en/sparql?
                        Disallow: /datasets/*/preview/
                        Disallow: /en/datasets/*/preview/
                        Sitemap: %s/sitemap.xml
                        """.formatted(base));
    }

    /** Pages first, then records; when they are too many for one file, the files that have them. */
    void sitemap(Context ctx) {
        long generation = ledger.generation();
        if (!Freshness.isNewTo(ctx, generation, "sitemap")) {
            return;
        }
        var records = ledger.records().listShown(generation);
        int files = files(records.size());
        if (files == 1) {
            write(
                    ctx,
                    URLS,
                    Stream.concat(
                            PAGES.stream().map(this::entry), records.stream().map(this::entry)));
        } else {
            write(ctx, FILES, IntStream.rangeClosed(1, files).mapToObj(this::file));
        }
    }

    /** One of several files: {@code /sitemap-2.xml}. */
    void part(Context ctx) {
        long generation = ledger.generation();
        var records = ledger.records().listShown(generation);
        int number = number(ctx.pathParam("number"));
        if (number < 1 || number > files(records.size())) {
            throw Problem.notFound(new Text(
                            "Den delen av webbplatskartan finns inte.", "There is no such part of the site map."))
                    .refusal();
        }
        if (Freshness.isNewTo(ctx, generation, "sitemap-" + number)) {
            var all = Stream.concat(
                    PAGES.stream().map(this::entry), records.stream().map(this::entry));
            write(ctx, URLS, all.skip((long) (number - 1) * most).limit(most));
        }
    }

    private int files(int records) {
        return Math.ceilDiv(PAGES.size() + records, most);
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 0;
    }

    private static void write(Context ctx, String element, Stream<String> entries) {
        ctx.contentType("application/xml; charset=utf-8");
        try (Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            out.write("<" + element + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            for (var entry : (Iterable<String>) entries::iterator) {
                out.write(entry);
            }
            out.write("</" + element + ">\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(int number) {
        return "<sitemap><loc>" + base + "/sitemap-" + number + ".xml</loc></sitemap>\n";
    }

    private String entry(String page) {
        return "<url><loc>" + base + page + "</loc></url>\n";
    }

    private String entry(ShownRecord record) {
        return "<url><loc>" + base + "/datasets/" + RecordId.of(record.iri()) + "</loc><lastmod>"
                + record.since().truncatedTo(ChronoUnit.SECONDS) + "</lastmod></url>\n";
    }
}
