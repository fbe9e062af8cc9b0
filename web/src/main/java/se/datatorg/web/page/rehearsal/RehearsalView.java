package se.datatorg.web.page.rehearsal;

import java.util.List;
import se.datatorg.web.page.frame.Icon;

/**
 * The page.
 *
 * @param lede what would happen, in a sentence
 * @param facts numbers with what they count
 * @param items what would be done, one thing each
 * @param feed address of the part that the national portal would read
 */
public record RehearsalView(String id, String lede, List<Fact> facts, List<Item> items, String feed) {
    public RehearsalView {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
    }

    /** A number and what it counts. */
    public record Fact(String label, String number, String unit) {}

    /**
     * One thing that the national portal does.
     *
     * @param style of its mark: ok, warn
     */
    public record Item(String style, Icon icon, String heading, String text) {}
}
