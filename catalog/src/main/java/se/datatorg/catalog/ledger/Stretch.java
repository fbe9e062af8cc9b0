package se.datatorg.catalog.ledger;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;

/**
 * One version of one entity, for as long as it lasted without a break.
 *
 * @param from the generation in which it began
 * @param to the generation in which it was no longer there; empty while it is
 * @param text canonical N-Triples
 */
record Stretch(SourceId source, EntityKind kind, long from, OptionalLong to, String text) {
    /** From when until when another source took precedence over what this one says of an IRI. */
    record Hidden(SourceId source, long from, OptionalLong to) {}

    /** What is left of it without the times in which it was hidden. */
    Stream<Stretch> shown(List<Hidden> all) {
        var left = List.of(this);
        for (var hidden : all) {
            left = left.stream().flatMap(stretch -> stretch.without(hidden)).toList();
        }
        return left.stream();
    }

    private Stream<Stretch> without(Hidden hidden) {
        boolean apart = hidden.from() >= end(to) || end(hidden.to()) <= from;
        if (apart || !hidden.source().equals(source)) {
            return Stream.of(this);
        }
        var before = new Stretch(source, kind, from, OptionalLong.of(hidden.from()), text);
        var after = new Stretch(source, kind, end(hidden.to()), to, text);
        return Stream.of(before, after).filter(stretch -> stretch.from() < end(stretch.to()));
    }

    private static long end(OptionalLong to) {
        return to.orElse(Long.MAX_VALUE);
    }
}
