package se.datatorg.catalog.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.ledger.Event;

/**
 * The change stream as TriG (LDES in the national form, harvesting rules, section 12): a view that knows all pages, and
 * pages of events. An event says in the default graph what happened to which entity when; what the entity is from then on
 * stands in the graph that the event names.
 */
public final class ChangeStream {
    private static final String HEAD = """
            @prefix as: <https://www.w3.org/ns/activitystreams#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix ldes: <https://w3id.org/ldes#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix tree: <https://w3id.org/tree#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            <{base}/changes#stream> a ldes:EventStream ;
                dcterms:title {title}@sv ;
                tree:shape <https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape> ;
                ldes:timestampPath as:published ;
                ldes:versionOfPath as:object ;
                tree:view <{base}/changes> .
            """;
    private static final String RETENTION = """
            <{base}/changes> a tree:Node ;
                rdfs:comment "Alla händelser sparas, från den första."@sv , "All events are kept, from the first."@en ;
                ldes:retentionPolicy [ a ldes:PointInTimePolicy ; ldes:pointInTime {first} ] .
            """;
    private final String base;
    private final String head;

    /** The base is the portal's address without a slash at its end. */
    public ChangeStream(PortalIdentity portal, String base) {
        this.base = base;
        this.head = HEAD.replace("{base}", base)
                .replace("{title}", Lines.quoted("Ändringar: " + portal.title().sv()));
    }

    /** A page that is there: its number, from 1, and the moment of its first event. */
    public record Page(int number, Instant from) {}

    /** An event with its moment. */
    public record Happened(long generation, Instant at, Event event) {}

    /** Writes the view, which has no events of its own but a relation to every page. */
    public void writeView(List<Page> pages, OutputStream out) {
        write(out, writer -> {
            writer.write(head);
            var first = pages.isEmpty() ? Instant.EPOCH : pages.getFirst().from();
            writer.write(RETENTION.replace("{base}", base).replace("{first}", moment(first)));
            for (var page : pages) {
                writer.write("<" + base + "/changes> tree:relation [ a tree:GreaterThanOrEqualToRelation ;"
                        + " tree:path as:published ; tree:value " + moment(page.from()) + " ; tree:node <"
                        + address(page.number()) + "> ] .\n");
            }
        });
    }

    /** Writes one page. */
    public void writePage(int number, List<Happened> events, OutputStream out) {
        write(out, writer -> {
            writer.write(head);
            writer.write("<" + address(number) + "> a tree:Node ; dcterms:isPartOf <" + base + "/changes> .\n");
            for (var happened : events) {
                writer.write(event(number, happened));
            }
        });
    }

    private String event(int page, Happened happened) {
        var event = happened.event();
        var name = "<" + address(page) + "#" + happened.generation() + "-" + RecordId.of(event.iri()) + ">";
        var text = new StringBuilder()
                .append("<" + base + "/changes#stream> tree:member " + name + " .\n")
                .append(name + " a as:" + activity(event) + " ; as:object <" + event.iri() + "> ; as:published ")
                .append(moment(happened.at()) + " .\n");
        event.after().ifPresent(state -> {
            text.append(name + " {\n");
            CatalogueExport.lines(state.source(), event.iri(), state.text())
                    .forEach(line -> text.append(line).append('\n'));
            text.append("}\n");
        });
        return text.toString();
    }

    private static String activity(Event event) {
        if (event.after().isEmpty()) {
            return "Delete";
        }
        return event.isNew() ? "Create" : "Update";
    }

    private String address(int page) {
        return base + "/changes/" + page;
    }

    private static String moment(Instant at) {
        return '"' + at.toString() + "\"^^xsd:dateTime";
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private static void write(OutputStream out, Writing writing) {
        try {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writing.to(writer);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
