package se.datatorg.web.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON answers: camelCase, moments as RFC 3339 in UTC, members without a value left out. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with the value; who has it already is told so. */
    public static void answer(Context ctx, Object value) {
        var body = bytes(value);
        if (Freshness.isNewTo(ctx, body)) {
            ctx.contentType("application/json").result(body);
        }
    }

    /** The text at that name of a JSON object that has no other member; empty for anything else. */
    public static Optional<String> onlyMember(byte[] json, String name) {
        try {
            var tree = MAPPER.readTree(json);
            return tree.isObject() && tree.size() == 1 && tree.path(name).isTextual()
                    ? Optional.of(tree.path(name).asText())
                    : Optional.empty();
        } catch (java.io.IOException e) {
            // Whatever it is, it is not that; whoever reads it as a feed says what is wrong with it.
            return Optional.empty();
        }
    }
}
