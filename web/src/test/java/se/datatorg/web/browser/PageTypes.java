package se.datatorg.web.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;

/** One address of every kind of page that the demo portal has. */
final class PageTypes {
    private static final int ALL_RUNS = 5000;

    private PageTypes() {}

    /** Addresses in Swedish by what they show. */
    static SequencedMap<String, String> of(Ledger ledger) {
        var pages = new LinkedHashMap<>(fixed());
        for (var kind : new EntityKind[] {EntityKind.DATASET, EntityKind.SERIES, EntityKind.SERVICE}) {
            pages.put(kind.name(), "/datasets/" + record(ledger, kind));
        }
        for (var outcome : new Outcome[] {Outcome.UPDATED, Outcome.UNCHANGED, Outcome.HELD, Outcome.REJECTED}) {
            pages.put("run " + outcome, "/runs/" + newest(ledger, outcome).id());
        }
        pages.put(
                "run that could not be reached",
                "/runs/" + newest(ledger, Outcome.UNREACHABLE).id());
        pages.put("source", "/sources/" + newest(ledger, Outcome.UPDATED).source());
        pages.put(
                "source that waits", "/sources/" + newest(ledger, Outcome.HELD).source());
        pages.put(
                "source that fails",
                "/sources/" + newest(ledger, Outcome.REJECTED).source());
        pages.put("removed record", "/datasets/" + removed(ledger));
        pages.put("publisher", "/publishers/" + ledger.listSources().getFirst().publisher());
        return pages;
    }

    private static Map<String, String> fixed() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("search", "/datasets?q=bad");
        pages.put("filtered search", "/datasets?format=CSV&sort=title");
        pages.put("search without hits", "/datasets?q=cykelpumpr");
        pages.put("publishers", "/publishers");
        pages.put("publisher without data", "/publishers/bollebygd");
        pages.put("rehearsal", "/publishers/goteborg/rehearsal");
        pages.put("rehearsal without data", "/publishers/bollebygd/rehearsal");
        pages.put("statistics", "/statistics");
        pages.put("status", "/status");
        pages.put("check", "/check");
        pages.put("rules", "/check/rules");
        pages.put("SPARQL", "/sparql");
        pages.put("SPARQL answer", "/sparql?query=SELECT+*+WHERE+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+5");
        pages.put(
                "SPARQL chart",
                "/sparql?query=SELECT+%3Fp+%28COUNT%28*%29+AS+%3Fn%29+%7B+%3Fs+%3Fp+%3Fo+%7D+GROUP+BY+%3Fp");
        pages.put("API", "/api");
        pages.put("about", "/about");
        pages.put("accessibility", "/accessibility");
        pages.put("missing page", "/finns/inte");
        return pages;
    }

    private static RecordId record(Ledger ledger, EntityKind kind) {
        return ledger.listSources().stream()
                .flatMap(source -> ledger.listShown(source.id(), ledger.generation()).stream())
                .filter(shown -> shown.kind() == kind)
                .map(shown -> RecordId.of(shown.iri()))
                .findFirst()
                .orElseThrow();
    }

    private static Run newest(Ledger ledger, Outcome outcome) {
        return ledger.listRuns(ALL_RUNS).stream()
                .filter(run -> run.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    private static RecordId removed(Ledger ledger) {
        return ledger.listRuns(ALL_RUNS).stream()
                .filter(run -> run.outcome() == Outcome.UPDATED)
                .flatMap(run -> ledger.diff(run.id()).removed().stream())
                .map(ref -> ref.id())
                .filter(id -> ledger.findTombstone(id).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
