package se.datatorg.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.ShownRecord;
import se.datatorg.web.api.http.Freshness;

/** {@code /robots.txt} and {@code /sitemap.xml}: what search engines are asked to read. */
final class Robots {
    private static final int MOST_ADDRESSES = 50_000;
    private static final List<String> PAGES =
            List.of("/", "/datasets", "/publishers", "/statistics", "/check", "/api", "/about", "/accessibility");
    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """;
    private final Ledger ledger;
    private final String base;

    Robots(Ledger ledger, String base) {
        this.ledger = ledger;
        this.base = base;
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

    /** Pages first, then records, as many as a site map may have. */
    void sitemap(Context ctx) {
        long generation = ledger.generation();
        if (!Freshness.isNewTo(ctx, generation, "sitemap")) {
            return;
        }
        ctx.contentType("application/xml; charset=utf-8");
        try (Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8)) {
            out.write(START);
            for (var page : PAGES) {
                out.write("<url><loc>" + base + page + "</loc></url>\n");
            }
            var records = ledger.listShownRecords(generation).stream().limit(MOST_ADDRESSES - PAGES.size());
            for (var record : (Iterable<ShownRecord>) records::iterator) {
                out.write(entry(record.iri(), record.since()));
            }
            out.write("</urlset>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String entry(String iri, Instant since) {
        return "<url><loc>" + base + "/datasets/" + RecordId.of(iri) + "</loc><lastmod>"
                + since.truncatedTo(ChronoUnit.SECONDS) + "</lastmod></url>\n";
    }
}
