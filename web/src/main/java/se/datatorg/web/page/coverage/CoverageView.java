package se.datatorg.web.page.coverage;

import java.util.List;
import java.util.Optional;

/** Everything on the page of recommended datasets, in words. */
public record CoverageView(
        String lede,
        List<Choice> choices,
        List<Legend> legend,
        String of,
        List<String> columns,
        List<Group> groups,
        List<String> sums,
        List<Share> shares,
        List<Step> steps) {

    /** A field of the form. */
    public record Choice(String name, String label, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /** @param symbol last part of the drawing's id */
    public record Legend(String symbol, String label) {}

    /** Municipalities of one part of the region. */
    public record Group(String label, String covered, List<Row> rows) {}

    public record Row(String name, String href, int own, List<Stone> stones) {}

    /** @param href to the best evidence */
    public record Stone(String symbol, String says, Optional<String> href) {}

    /** How many municipalities publish a dataset. */
    public record Share(String label, double share, String count) {}

    /** Something that one municipality could do. */
    public record Step(String href, String label, String text) {}
}
