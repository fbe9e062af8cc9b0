package se.datatorg.harvester.datafile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * JSON as rows: a list of objects, the largest list inside an object, the features of GeoJSON, one object a line, or an
 * object's own members. Read as a stream, one row in memory at a time.
 */
final class JsonReading {
    private static final int DEEPEST_LIST = 4;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(5_000_000)
                            .maxNumberLength(400)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Decoded file;
    private final Optional<String> inside;

    private JsonReading(Decoded file, Optional<String> inside) {
        this.file = file;
        this.inside = inside;
    }

    static Preview read(Decoded file, Optional<String> inside) {
        try {
            return new JsonReading(file, inside).read();
        } catch (IOException notJson) {
            // the sentence on the page says where it stops making sense, if the parser knows
            var at = notJson instanceof com.fasterxml.jackson.core.JsonProcessingException json
                            && json.getLocation() != null
                    ? Integer.toString(json.getLocation().getLineNr())
                    : "";
            return new Preview.Nothing(Preview.Reason.BROKEN, at);
        }
    }

    private Preview read() throws IOException {
        var list = findList();
        var rows = new JsonRows();
        try (var parser = MAPPER.createParser(file.text())) {
            if (list.isPresent()) {
                for (long i = 0; i < list.get(); i++) {
                    parser.nextToken();
                }
                while (parser.nextToken() != JsonToken.END_ARRAY && rows.add(node(parser))) {}
            } else {
                whole(parser, rows);
            }
        }
        return rows.build(file.encoding(), inside)
                .<Preview>map(table -> table)
                .orElseGet(() -> Preview.Nothing.because(Preview.Reason.NO_ROWS));
    }

    /** No list in it: one value, or one a line. */
    private static void whole(JsonParser parser, JsonRows rows) throws IOException {
        JsonNode only = null;
        while (parser.nextToken() != null) {
            if (only != null && !rows.add(only)) {
                return;
            }
            only = node(parser);
        }
        if (only != null) {
            if (rows.isEmpty()) {
                rows.addOnly(only);
            } else {
                rows.add(only);
            }
        }
    }

    private static JsonNode node(JsonParser parser) throws IOException {
        return MAPPER.readTree(parser);
    }

    /** How many tokens lead to the list with the most objects; empty when there is none. */
    private Optional<Long> findList() throws IOException {
        long token = 0;
        long best = 0;
        int most = 0;
        try (var parser = MAPPER.createParser(file.text())) {
            while (parser.nextToken() != null) {
                token++;
                if (parser.currentToken() == JsonToken.START_ARRAY && depth(parser) <= DEEPEST_LIST) {
                    long start = token;
                    var list = new ListLength();
                    token += list.read(parser);
                    if (list.rows > most) {
                        most = list.rows;
                        best = start;
                    }
                }
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    private static int depth(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth();
    }

    /** Reads a list to its end and counts what could be rows. */
    private static final class ListLength {
        private int rows;

        long read(JsonParser parser) throws IOException {
            long tokens = 0;
            int open = 1;
            boolean root = depth(parser) == 1;
            while (open > 0) {
                var token = parser.nextToken();
                if (token == null) {
                    throw new IOException("the list does not end");
                }
                tokens++;
                // a list of bare values is rows only when it is the whole file
                rows += open == 1 && (token == JsonToken.START_OBJECT || (root && isRow(token))) ? 1 : 0;
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            return tokens;
        }

        private static boolean isRow(JsonToken token) {
            return token.isScalarValue() || token == JsonToken.START_ARRAY;
        }
    }
}
