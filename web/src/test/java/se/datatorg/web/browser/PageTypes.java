package se.datatorg.web.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.Shown;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;

/** One address of every kind of page that the demo portal has, and of every state that a kind can be in. */
final class PageTypes {
    private static final int ALL_RUNS = 5000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final String DISTRIBUTION = "<http://www.w3.org/ns/dcat#distribution>";

    private PageTypes() {}

    /** A dataset and the number of one of its files. */
    private record WithFile(RecordId dataset, int file) {
        String page() {
            return "/datasets/" + dataset;
        }

        String look() {
            return page() + "/preview/" + file;
        }
    }

    /** Addresses in Swedish by what they show. */
    static SequencedMap<String, String> of(Ledger ledger) {
        var pages = new LinkedHashMap<>(fixed());
        pages.putAll(records(ledger));
        pages.putAll(runs(ledger));
        pages.put("removed record", "/datasets/" + removed(ledger));
        pages.put(
                "publisher", "/publishers/" + ledger.sources().list().getFirst().publisher());
        return pages;
    }

    /** Addresses that are refused with a page. */
    static SequencedMap<String, String> refused(Ledger ledger) {
        var pages = new LinkedHashMap<String, String>();
        var dataset = record(ledger, EntityKind.DATASET);
        pages.put("no such day", "/datasets/" + dataset + "?at=igår");
        pages.put("a day before the record", "/datasets/" + dataset + "?at=2001-01-01");
        pages.put("SPARQL refused", "/sparql?query=SELEKT");
        pages.put("no such run", "/runs/99999999");
        pages.put("no such file", "/datasets/" + dataset + "/preview/999");
        return pages;
    }

    private static Map<String, String> fixed() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("search", "/datasets?q=bad");
        pages.put("filtered search", "/datasets?format=CSV&sort=title");
        pages.put("search with a place", "/datasets?q=badplatser+i+Lerum");
        pages.put("misspelt search", "/datasets?q=badplattser");
        pages.put("search that a filter emptied", "/datasets?q=badplatser&publisher=lerum&theme=HEAL");
        pages.put("search without hits", "/datasets?q=cykelpumpr");
        pages.put("publishers", "/publishers");
        pages.put("publisher without data", "/publishers/bollebygd");
        pages.put("rehearsal", "/publishers/goteborg/rehearsal");
        pages.put("rehearsal without data", "/publishers/bollebygd/rehearsal");
        pages.put("statistics", "/statistics");
        pages.put("coverage", "/coverage");
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

    private static Map<String, String> records(Ledger ledger) {
        var pages = new LinkedHashMap<String, String>();
        for (var kind : List.of(EntityKind.DATASET, EntityKind.SERIES, EntityKind.SERVICE)) {
            pages.put(kind.name(), "/datasets/" + record(ledger, kind));
        }
        for (var file : List.of("badplatser.csv", ".geojson", ".pdf")) {
            var dataset = withFile(ledger, file);
            // Looked into first, so that the dataset's own page shows it too.
            pages.put("look into " + file, dataset.look());
            pages.put("dataset with " + file, dataset.page());
        }
        var dataset = record(ledger, EntityKind.DATASET);
        pages.put("dataset on an earlier day", "/datasets/" + dataset + "?at=" + dayAfterTheFirst(ledger, dataset));
        return pages;
    }

    private static Map<String, String> runs(Ledger ledger) {
        var pages = new LinkedHashMap<String, String>();
        for (var outcome :
                List.of(Outcome.UPDATED, Outcome.UNCHANGED, Outcome.HELD, Outcome.REJECTED, Outcome.UNREACHABLE)) {
            pages.put("run " + outcome, "/runs/" + newest(ledger, outcome).id());
        }
        for (var outcome : List.of(Outcome.UPDATED, Outcome.HELD, Outcome.REJECTED, Outcome.UNREACHABLE)) {
            pages.put("source " + outcome, "/sources/" + newest(ledger, outcome).source());
        }
        return pages;
    }

    private static RecordId record(Ledger ledger, EntityKind kind) {
        return RecordId.of(shown(ledger, kind, text -> true).iri());
    }

    /** A dataset that has a file with that ending. */
    private static WithFile withFile(Ledger ledger, String ending) {
        var file = shown(ledger, EntityKind.DISTRIBUTION, text -> text.contains(ending + ">"))
                .iri();
        var dataset = shown(ledger, EntityKind.DATASET, text -> text.contains("<" + file + ">"));
        var files = dataset.text()
                .lines()
                .filter(line -> line.contains(DISTRIBUTION))
                .toList();
        int number = 1
                + IntStream.range(0, files.size())
                        .filter(n -> files.get(n).contains("<" + file + ">"))
                        .findFirst()
                        .orElseThrow();
        return new WithFile(RecordId.of(dataset.iri()), number);
    }

    private static Shown shown(Ledger ledger, EntityKind kind, Predicate<String> text) {
        return ledger.sources().list().stream()
                .flatMap(source -> ledger.versions().listShown(source.id(), ledger.generation()).stream())
                .filter(shown -> shown.kind() == kind && text.test(shown.text()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate dayAfterTheFirst(Ledger ledger, RecordId id) {
        var first = ledger.records()
                .findFirstSeen(ledger.records().findIri(id).orElseThrow())
                .orElseThrow();
        return LocalDate.ofInstant(first, ZONE).plusDays(1);
    }

    private static Run newest(Ledger ledger, Outcome outcome) {
        return ledger.runs().list(ALL_RUNS).stream()
                .filter(run -> run.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    /** The newest run that removed a record for good. */
    static Run removing(Ledger ledger) {
        return ledger.runs().list(ALL_RUNS).stream()
                .filter(run -> run.outcome() == Outcome.UPDATED)
                .filter(run -> buried(ledger, run).findAny().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** A record that it removed. */
    static RecordId removed(Ledger ledger) {
        return buried(ledger, removing(ledger)).findFirst().orElseThrow();
    }

    private static Stream<RecordId> buried(Ledger ledger, Run run) {
        return ledger.runs().diff(run.id()).removed().stream()
                .map(ref -> ref.id())
                .filter(id -> ledger.records().findTombstone(id).isPresent());
    }
}
