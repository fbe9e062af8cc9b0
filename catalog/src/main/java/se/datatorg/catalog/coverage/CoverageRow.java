package se.datatorg.catalog.coverage;

import java.util.List;
import se.datatorg.catalog.source.Publisher;

/** One municipality and all recommended datasets. */
public record CoverageRow(Publisher publisher, List<Cell> cells) {
    public CoverageRow {
        cells = List.copyOf(cells);
    }

    /** How many of them stand so. */
    public int count(Standing standing) {
        return (int) cells.stream().filter(cell -> cell.standing() == standing).count();
    }

    /** How many the municipality itself publishes, in whatever form. */
    public int own() {
        return (int) cells.stream().filter(cell -> cell.standing().isOwn()).count();
    }
}
