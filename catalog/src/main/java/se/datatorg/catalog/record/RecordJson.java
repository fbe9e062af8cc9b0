package se.datatorg.catalog.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A record as JSON and back, the form in which the search index keeps it whole: compact, empty values left out. */
public final class RecordJson {
    private static final JsonInclude.Value ALWAYS =
            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
    private static final JsonSetter.Value MISSING_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(ScoreJson.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .withConfigOverride(Texts.class, texts -> texts.setInclude(ALWAYS))
            .withConfigOverride(List.class, lists -> lists.setSetterInfo(MISSING_IS_EMPTY))
            .withConfigOverride(String.class, strings -> strings.setSetterInfo(MISSING_IS_EMPTY))
            .build();

    private RecordJson() {}

    public static String write(CatalogRecord record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] writeBytes(CatalogRecord record) {
        try {
            return MAPPER.writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record that {@link #write} wrote. */
    public static CatalogRecord read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    public static CatalogRecord read(byte[] json) {
        try {
            return MAPPER.readValue(json, CatalogRecord.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
