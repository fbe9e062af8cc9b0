package se.datatorg.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.util.BytesRef;
import se.datatorg.catalog.record.CatalogRecord;

/** A record as the index keeps it: JSON; Lucene compresses it. */
final class StoredRecord {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private static final ObjectWriter WRITER = JSON.writerFor(CatalogRecord.class);
    private static final ObjectReader READER = JSON.readerFor(CatalogRecord.class);

    private StoredRecord() {}

    static byte[] write(CatalogRecord record) {
        try {
            return WRITER.writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CatalogRecord read(BytesRef stored) {
        try {
            return READER.readValue(stored.bytes, stored.offset, stored.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
