package se.datatorg.catalog.run;

import java.time.Duration;
import java.util.Locale;
import se.datatorg.vocab.Text;

/** One step of a run and what it took. */
public record Step(Name name, Duration took) {

    /** The steps, in order. */
    public enum Name {
        FETCH(new Text("Hämtad", "Fetched")),
        READ(new Text("Läst", "Read")),
        SPLIT(new Text("Delad", "Split")),
        COMPARE(new Text("Jämförd", "Compared")),
        JUDGE(new Text("Granskad", "Judged")),
        GATE(new Text("Prövad", "Checked")),
        COMMIT(new Text("Sparad", "Saved")),
        PROJECT(new Text("Publicerad", "Published"));

        private final Text label;

        Name(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
