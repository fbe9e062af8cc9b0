package se.datatorg.catalog.run;

import se.datatorg.vocab.Text;

/** How a run ended, or that it has not. */
public enum Outcome {
    RUNNING(new Text("Pågår", "Running")),
    UPDATED(new Text("Nya data", "Updated")),
    UNCHANGED(new Text("Inget nytt", "Unchanged")),
    HELD(new Text("Väntar på er", "Paused")),
    REJECTED(new Text("Gick inte att läsa", "Could not be read")),
    UNREACHABLE(new Text("Gick inte att hämta", "Could not be fetched")),
    CRASHED(new Text("Fel hos oss", "Our fault")),
    INTERRUPTED(new Text("Avbruten", "Interrupted"));

    private final Text label;

    Outcome(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** As in tables and JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
