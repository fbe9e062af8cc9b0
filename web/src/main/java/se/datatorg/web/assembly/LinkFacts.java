package se.datatorg.web.assembly;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.link.LinkState;
import se.datatorg.catalog.link.LinkVerdict;
import se.datatorg.catalog.link.NamedLinks;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.quality.Score;

/**
 * What the looks at a record's links say of it.
 *
 * @param access whether an access URL answers; empty while that cannot be told
 * @param download the same of a download URL
 */
record LinkFacts(Optional<Reach> reach, Optional<Boolean> access, Optional<Boolean> download) {
    static final LinkFacts NONE = new LinkFacts(Optional.empty(), Optional.empty(), Optional.empty());

    /** @param texts of the record and its distributions */
    static LinkFacts of(Collection<String> texts, Ledger ledger) {
        var named = texts.stream().map(NamedLinks::in).toList();
        var all =
                named.stream().flatMap(links -> links.all().stream()).distinct().toList();
        var states = ledger.links().find(all);
        return states.isEmpty()
                ? NONE
                : new LinkFacts(
                        Reach.of(states),
                        answers(named.stream().flatMap(links -> links.access().stream()), states),
                        answers(named.stream().flatMap(links -> links.download().stream()), states));
    }

    /** One that answers is enough; none at all is as bad as none that answers. */
    private static Optional<Boolean> answers(Stream<String> addresses, List<LinkState> states) {
        var wanted = addresses.toList();
        var verdicts = states.stream()
                .filter(state -> wanted.contains(state.address()))
                .map(LinkState::verdict)
                .toList();
        if (verdicts.contains(LinkVerdict.WORKS)) {
            return Optional.of(true);
        }
        return verdicts.size() == wanted.size() && verdicts.stream().allMatch(verdict -> verdict == LinkVerdict.BROKEN)
                ? Optional.of(false)
                : Optional.empty();
    }

    Score countedIn(Score score) {
        return score.withLinks(access, download);
    }
}
