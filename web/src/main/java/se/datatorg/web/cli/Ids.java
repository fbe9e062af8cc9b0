package se.datatorg.web.cli;

import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;

/** Reads ids out of arguments, and finds what they name or says that there is no such thing. */
final class Ids {
    private static final String FORM = "[a-z0-9][a-z0-9-]{0,63}";

    private Ids() {}

    static PublisherId publisher(String text) {
        return new PublisherId(formed(text, "publisher"));
    }

    static SourceId source(String text) {
        return new SourceId(formed(text, "source"));
    }

    static RunId run(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new Refusal("a run is a number, as datatorg source show tells; not " + text + ".");
        }
        return new RunId(Long.parseLong(text));
    }

    private static String formed(String text, String what) {
        if (!text.matches(FORM)) {
            throw new Refusal(
                    "a " + what + " id has lower-case letters, digits and hyphens, at most 64; not " + text + ".");
        }
        return text;
    }

    static Publisher find(Ledger ledger, PublisherId id) {
        return ledger.publishers().list().stream()
                .filter(publisher -> publisher.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("there is no publisher " + id + "; see datatorg publisher list."));
    }

    static Source find(Ledger ledger, SourceId id) {
        return ledger.sources()
                .find(id)
                .orElseThrow(() -> new Refusal("there is no source " + id + "; see datatorg source list."));
    }
}
