package se.datatorg.web.api.rdf;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.export.ExportFormat;
import se.datatorg.web.PortalSettings;
import se.datatorg.web.api.http.Parameters;

/** {@code GET /.well-known/void}: where all the RDF is, in the vocabulary made for saying so. */
public final class VoidAddress {
    private static final String PATTERN = """
            @prefix void: <http://rdfs.org/ns/void#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .

            <{base}/.well-known/void> a void:DatasetDescription ;
                foaf:primaryTopic <{base}/catalog> .

            <{base}/catalog> a void:Dataset ;
                dcterms:title "{name}" ;
                dcterms:license <http://creativecommons.org/publicdomain/zero/1.0/> ;
                foaf:homepage <{base}/> ;
                void:sparqlEndpoint <{base}/sparql> ;
                void:vocabulary <http://www.w3.org/ns/dcat#>, <http://purl.org/dc/terms/> ;
                void:feature {features} ;
                void:dataDump {dumps} .
            """;
    private final PortalSettings settings;

    public VoidAddress(PortalSettings settings) {
        this.settings = settings;
    }

    public void answer(Context ctx) {
        Parameters.of(ctx);
        var base = settings.base().toString();
        var name = settings.name().replace("\\", "\\\\").replace("\"", "\\\"");
        ctx.contentType("text/turtle; charset=utf-8")
                .result(PATTERN.replace("{features}", features())
                        .replace("{dumps}", dumps(base))
                        .replace("{base}", base)
                        .replace("{name}", name));
    }

    private static String features() {
        return Arrays.stream(new String[] {"RDF_XML", "Turtle", "JSON-LD", "N-Triples", "N-Quads", "TriG"})
                .map("<http://www.w3.org/ns/formats/%s>"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String dumps(String base) {
        var endings = Stream.concat(Arrays.stream(ExportFormat.values()).map(ExportFormat::suffix), Stream.of("nq.gz"));
        return endings.map(ending -> "<" + base + "/catalog." + ending + ">").collect(Collectors.joining(", "));
    }
}
