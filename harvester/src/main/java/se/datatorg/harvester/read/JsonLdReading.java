package se.datatorg.harvester.read;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.net.URI;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.feed.Syntax;

/** JSON-LD 1.1, and DCAT-US {@code data.json} by a context of our own. */
final class JsonLdReading {
    /** L-14 */
    static final int DEEPEST = 100;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonLdReading() {}

    static Parsed read(URI address, SourceText text, Findings findings) {
        var root = tree(text);
        if (JsonKind.isNgsi(root)) {
            throw new Refusal(Finding.of("feed-is-ngsi-ld"));
        }
        if (JsonKind.isDcatUs(root)) {
            JsonContexts.addDcatUs((ObjectNode) root);
        } else if (!JsonKind.isJsonLd(root)) {
            throw new Refusal(Finding.of(JsonKind.ruleFor(root)));
        }
        var contexts = new JsonContexts();
        contexts.resolve(root);
        var mended = new JsonMending(contexts, new NodeMaker(address, findings)).mend(root);
        return parse(address, mended, findings);
    }

    private static JsonNode tree(SourceText text) {
        try {
            return JSON.readTree(text.text());
        } catch (StreamConstraintsException e) {
            throw refusal(e, Finding.of("nested-too-deep"));
        } catch (JsonEOFException e) {
            throw refusal(
                    e,
                    Finding.of(
                            "feed-truncated", Integer.toString(e.getLocation().getLineNr())));
        } catch (JsonProcessingException e) {
            throw refusal(e, Finding.of("json-syntax", e.getOriginalMessage()));
        }
    }

    private static Parsed parse(URI address, JsonNode mended, Findings findings) {
        var riot = new Riot(address, findings);
        try {
            riot.parse(new StringReader(mended.toString()), Syntax.JSON_LD, 0, closed());
            return new Parsed(riot.sink().graph(), findings, true);
        } catch (RiotException e) {
            throw new Refusal(
                    Finding.of("jsonld-invalid", riot.complaints().cause(e).message()));
        }
    }

    /** Nothing is loaded from anywhere, whatever the document asks for. */
    private static Context closed() {
        var options = new JsonLdOptions();
        options.setDocumentLoader((address, how) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not carried: " + address);
        });
        return RIOT.getContext().copy().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }

    private static Refusal refusal(JsonProcessingException e, Finding finding) {
        var place = e.getLocation();
        return new Refusal(place == null ? finding : finding.at(place.getLineNr(), Math.max(place.getColumnNr(), 0)));
    }
}
