package se.datatorg.catalog.quality;

import se.datatorg.vocab.Text;

/** The five dimensions of the metadata quality method (MQA), 405 points together. */
public enum Dimension {
    FINDABILITY(100, new Text("Hitta", "Findability")),
    ACCESSIBILITY(100, new Text("Komma åt", "Accessibility")),
    INTEROPERABILITY(110, new Text("Använda tillsammans", "Interoperability")),
    REUSABILITY(75, new Text("Återanvända", "Reusability")),
    CONTEXTUALITY(20, new Text("Sammanhang", "Contextuality"));

    private final int max;
    private final Text label;

    Dimension(int max, Text label) {
        this.max = max;
        this.label = label;
    }

    public int max() {
        return max;
    }

    public Text label() {
        return label;
    }

    /** As in JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
