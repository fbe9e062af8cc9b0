package se.datatorg.catalog.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import se.datatorg.catalog.quality.MetricResult;
import se.datatorg.catalog.quality.Score;

/** A score as its letters: written out, its 23 metrics would be a third of a record, and of the time to read it. */
final class ScoreJson {
    private ScoreJson() {}

    static SimpleModule module() {
        return new SimpleModule().addSerializer(Score.class, new Writer()).addDeserializer(Score.class, new Reader());
    }

    /** One that letters cannot say. */
    private record Whole(List<MetricResult> metrics) {}

    private static final class Writer extends JsonSerializer<Score> {
        @Override
        public void serialize(Score score, JsonGenerator out, SerializerProvider with) throws IOException {
            var letters = score.letters();
            if (letters.isPresent()) {
                out.writeString(letters.get());
            } else {
                out.writePOJO(new Whole(score.metrics()));
            }
        }
    }

    private static final class Reader extends JsonDeserializer<Score> {
        @Override
        public Score deserialize(JsonParser in, DeserializationContext with) throws IOException {
            return in.currentToken() == JsonToken.VALUE_STRING
                    ? Score.ofLetters(in.getText())
                    : new Score(in.readValueAs(Whole.class).metrics());
        }
    }
}
