package se.datatorg.catalog.coverage;

import java.util.List;
import se.datatorg.vocab.Recommended;

/**
 * One municipality and one recommended dataset.
 *
 * @param evidence the records that give it this standing; none when national or missing
 */
public record Cell(Recommended dataset, Standing standing, List<Evidence> evidence) {
    public Cell {
        evidence = List.copyOf(evidence);
    }
}
