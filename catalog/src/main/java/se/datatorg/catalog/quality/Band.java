package se.datatorg.catalog.quality;

import se.datatorg.vocab.Text;

/** The rating that is shown: MQA section 5, compared against the lower bound. */
public enum Band {
    EXCELLENT(351, new Text("Utmärkt", "Excellent")),
    GOOD(221, new Text("Bra", "Good")),
    SUFFICIENT(121, new Text("Godtagbar", "Sufficient")),
    BAD(0, new Text("Bristande", "Bad"));

    private final int from;
    private final Text label;

    Band(int from, Text label) {
        this.from = from;
        this.label = label;
    }

    /** Lowest points of the band. */
    public int from() {
        return from;
    }

    public Text label() {
        return label;
    }

    /** As in JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Band of(double points) {
        for (var band : values()) {
            if (points >= band.from) {
                return band;
            }
        }
        return BAD;
    }
}
