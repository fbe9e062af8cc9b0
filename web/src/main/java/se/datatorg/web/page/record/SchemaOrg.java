package se.datatorg.web.page.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.vocab.Lang;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Prose;
import se.datatorg.web.page.frame.WebLink;

/** A record in schema.org's words, for search engines. */
final class SchemaOrg {
    private static final int LONGEST_DESCRIPTION = 5000;

    private SchemaOrg() {}

    /** JSON-LD that may stand in a script element: no {@code <} is left in it. */
    static String of(CatalogRecord record, String address, Lang lang) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("@context", "https://schema.org/");
        node.put("@type", record.type() == RecordType.SERVICE ? "WebAPI" : "Dataset");
        node.put("@id", record.iri());
        node.put("url", address);
        record.title().in(lang).ifPresent(title -> node.put("name", title.text()));
        record.description().in(lang).ifPresent(text -> node.put("description", description(text)));
        node.set("publisher", publisher(record));
        texts(node, "keywords", record.keywords().stream().map(LangText::text).toList());
        texts(node, "identifier", record.identifiers());
        record.issued().ifPresent(date -> node.put("datePublished", date));
        record.modified().ifPresent(date -> node.put("dateModified", date));
        record.version().ifPresent(version -> node.put("version", version));
        record.distributions().stream()
                .flatMap(file -> file.licence().stream())
                .flatMap(licence -> WebLink.safe(licence).stream())
                .findFirst()
                .ifPresent(licence -> node.put("license", licence));
        record.accessRights().ifPresent(code -> node.put("isAccessibleForFree", code.equals("PUBLIC")));
        if (record.type() == RecordType.DATASET && !record.distributions().isEmpty()) {
            var files = node.putArray("distribution");
            record.distributions().forEach(file -> files.add(file(file)));
        }
        return node.toString().replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static String description(LangText text) {
        var plain = Prose.plain(text.text());
        return plain.length() <= LONGEST_DESCRIPTION ? plain : plain.substring(0, LONGEST_DESCRIPTION);
    }

    private static ObjectNode publisher(CatalogRecord record) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@type", "Organization")
                .put("name", record.publisherName());
    }

    private static ObjectNode file(Distribution file) {
        var node = JsonNodeFactory.instance.objectNode().put("@type", "DataDownload");
        Codes.format(file).ifPresent(format -> node.put("encodingFormat", format));
        file.downloadUrls().stream()
                .findFirst()
                .or(() -> file.accessUrls().stream().findFirst())
                .flatMap(WebLink::safe)
                .ifPresent(url -> node.put("contentUrl", url));
        return node;
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = node.putArray(name);
            texts.forEach(array::add);
        }
    }
}
