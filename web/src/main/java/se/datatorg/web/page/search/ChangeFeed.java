package se.datatorg.web.page.search;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.Sort;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.page.frame.Said;

/** {@code GET /feed.atom}: what has changed last among what a search finds, as Atom (RFC 4287). */
public final class ChangeFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;
    private static final int LONGEST_SUMMARY = 500;
    private static final Lang LANG = Lang.SV;
    private final Portal portal;

    public ChangeFeed(Portal portal) {
        this.portal = portal;
    }

    public void answer(Context ctx) throws XMLStreamException {
        Freshness.prepare(ctx, portal.ledger().generations()::findTime);
        if (!Freshness.isNewTo(ctx, portal.index().generation(), "atom")) {
            return;
        }
        var address = SearchAddress.of(ctx.queryParamMap());
        var query = ctx.queryString();
        var text = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        write(xml, "/feed.atom" + (query == null ? "" : "?" + query), "/datasets" + address.query(), newest(address));
        xml.writeEndDocument();
        ctx.contentType("application/atom+xml;charset=utf-8").result(text.toString());
    }

    private List<CatalogRecord> newest(SearchAddress address) {
        var asked = SearchForm.read(address, LANG);
        var query = new SearchQuery(
                asked.text(),
                LANG,
                asked.filters(),
                asked.changedSince(),
                asked.publishedFrom(),
                asked.publishedTo(),
                asked.within(),
                Sort.MODIFIED,
                1,
                ENTRIES,
                Set.of(),
                asked.seriesOnce());
        return portal.index().search(query).hits().stream()
                .map(hit -> hit.record())
                .toList();
    }

    /** @param search the page that shows the same search */
    private void write(XMLStreamWriter xml, String path, String search, List<CatalogRecord> records)
            throws XMLStreamException {
        var settings = portal.settings();
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", LANG.tag());
        element(xml, "id", settings.at(path));
        element(xml, "title", settings.name() + " " + portal.pack().name().in(LANG));
        element(xml, "updated", updated(records).toString());
        link(xml, "self", settings.at(path));
        link(xml, "alternate", settings.at(search));
        for (var record : records) {
            entry(xml, record);
        }
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, CatalogRecord record) throws XMLStreamException {
        var page = portal.settings().at("/datasets/" + record.id());
        xml.writeStartElement("entry");
        element(xml, "id", page);
        element(xml, "title", Said.of(record.title(), LANG, record.iri()).text());
        element(xml, "updated", record.changed().toString());
        element(xml, "published", record.firstSeen().toString());
        link(xml, "alternate", page);
        xml.writeStartElement("author");
        element(xml, "name", record.publisherName());
        xml.writeEndElement();
        var summary = Said.of(record.description(), LANG).map(Said::text).orElse("");
        element(xml, "summary", summary.substring(0, Math.min(LONGEST_SUMMARY, summary.length())));
        xml.writeEndElement();
    }

    private Instant updated(List<CatalogRecord> records) {
        return records.stream()
                .map(CatalogRecord::changed)
                .max(Instant::compareTo)
                .orElse(portal.clock().instant());
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** Feeds may hold characters that XML cannot; a half pair, too, is none. */
    private static String allowed(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
