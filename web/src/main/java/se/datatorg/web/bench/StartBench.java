package se.datatorg.web.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.datatorg.web.bench.table.Aim;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;
import se.datatorg.web.bench.table.Table;
import se.datatorg.web.bench.visit.Course;
import se.datatorg.web.bench.visit.Rounds;

/** A portal started as an operator starts it, on an existing catalogue: how soon it answers, and what memory it takes. */
public final class StartBench {
    private static final String SEARCH = "/api/v1/datasets?q=badplatser";
    private static final String ASK = "/sparql?query=" + Questions.encoded("ASK { ?s ?p ?o }");
    private static final int VISITORS = 4;

    private final BenchCatalogue catalogue;
    private final Map<String, String> settings;
    private final Questions questions;
    private final boolean large;
    private final Consumer<String> note;

    /** @param folder empty, or with the same catalogue from a run before */
    public StartBench(Path folder, int records, int feeds, long seed, Consumer<String> note) {
        this.catalogue = new BenchCatalogue(folder, records, feeds, seed);
        this.questions = new Questions(seed);
        this.large = records > 50_000;
        this.note = note;
        this.settings = Map.of(
                "records", Integer.toString(records), "feeds", Integer.toString(feeds), "seed", Long.toString(seed));
    }

    /** Starts several times. */
    public Table starts(int rounds) throws IOException, InterruptedException {
        prepare();
        var options = ServedPortal.ownOptions();
        var empty = new ArrayList<Double>();
        var search = new ArrayList<Double>();
        var sparql = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            note.accept("start " + (round + 1) + " of " + rounds + " …");
            empty.add(ServedPortal.emptyStart(options));
            try (var portal = ServedPortal.start(catalogue.folder(), freePort(), options)) {
                search.add(portal.awaitAnswer(SEARCH));
                processor.add(portal.processorTime());
                sparql.add(portal.awaitAnswer(ASK));
            }
        }
        return Table.of(
                "start",
                settings,
                List.of(
                        Row.alone("program alone (--version)", "s", new Samples(empty), new Aim.None()),
                        Row.alone("start → first search", "s", new Samples(search), new Aim.AtMost(large ? 3 : 1.5))
                                .peers("Solr 2.7 s, EntryStore 2.8 s"),
                        Row.alone("  processor time until then", "s", new Samples(processor), new Aim.None()),
                        Row.alone(
                                        "start → first SPARQL answer",
                                        "s",
                                        new Samples(sparql),
                                        new Aim.AtMost(large ? 40 : 3))
                                .peers("Fuseki 2.6 s")));
    }

    /** Serves visitors for a while. */
    public Table memory(int requests) throws IOException, InterruptedException {
        prepare();
        var rows = new ArrayList<Row>();
        try (var portal = ServedPortal.start(catalogue.folder(), freePort(), ServedPortal.ownOptions())) {
            portal.awaitAnswer(ASK);
            rows.add(Row.alone("resident when filled", "MiB", Samples.one(portal.resident("VmRSS")), new Aim.None()));
            note.accept(VISITORS + " visitors …");
            visit(portal, requests);
            var most = new Aim.AtMost(large ? 3 * 1024 : 700);
            rows.add(Row.alone("resident after visitors", "MiB", Samples.one(portal.resident("VmRSS")), most)
                    .peers("EntryStore 2 200 MiB at 1 000 datasets"));
            rows.add(Row.alone("resident at its highest", "MiB", Samples.one(portal.resident("VmHWM")), most));
        }
        return Table.of("memory", settings, rows);
    }

    private void visit(ServedPortal portal, int requests) throws IOException, InterruptedException {
        var visits = new Rounds(portal.port(), 0, VISITORS);
        var mix = Mix.read();
        visits.once(Course.fresh("search", questions::asJson), requests);
        visits.once(Course.fresh("search page", questions::asPage), requests);
        visits.once(Course.fresh("suggest", questions::suggest), requests);
        var alone = new Rounds(portal.port(), 0, 1);
        alone.once(Course.fresh("mix", mix::fresh), requests / 4);
    }

    /** Filled, and with the whole index: the first start after a harvest would make it meanwhile. */
    private void prepare() throws IOException, InterruptedException {
        catalogue.fill(note);
        catalogue.serve().close();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
