package se.datatorg.catalog.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;

/**
 * One visit to a source.
 *
 * @param generation the generation it made, when it made one
 * @param cause why it was held, rejected or unreachable: the finding that decided
 * @param syntax label of the feed's syntax, when it could be read
 * @param bytes size of the feed after decoding
 * @param triples read
 * @param decision what a person decided of a held run
 */
public record Run(
        RunId id,
        SourceId source,
        Instant started,
        Optional<Instant> ended,
        Outcome outcome,
        OptionalLong generation,
        Optional<Finding> cause,
        List<Step> steps,
        RunNumbers numbers,
        Optional<String> syntax,
        long bytes,
        long triples,
        Optional<Decision> decision) {
    public Run {
        steps = List.copyOf(steps);
    }
}
