package se.datatorg.web.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.bench.table.Aim;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;
import se.datatorg.web.bench.table.Table;
import se.datatorg.web.bench.visit.Course;
import se.datatorg.web.bench.visit.Rounds;

/** Visitors at a running portal, over HTTP: each kind of answer beside what the same server needs at the least. */
public final class ServeBench {
    private static final int VISITORS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final String AS_BROWSERS_DO = "Accept-Encoding: gzip\r\n";
    private static final String FIRST = "dataset page, first visit";
    private static final String AGAIN = "dataset page, visited before";
    /** For programs that do not say that they take it otherwise. */
    private static final String UNPACKED = ", not compressed";

    private static final String MADE_NOW = "dataset page in English, made for its visitor";

    private final BenchCatalogue catalogue;
    private final Map<String, String> settings;
    private final Questions questions;
    private final Mix mix = Mix.read();
    private final Consumer<String> note;
    private final int rounds;
    private final int requests;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param folder empty, or with the same catalogue from a run before
     * @param requests of each kind in a round
     */
    public ServeBench(Path folder, int records, int feeds, long seed, int rounds, int requests, Consumer<String> note) {
        this.catalogue = new BenchCatalogue(folder, records, feeds, seed);
        this.questions = new Questions(seed);
        this.rounds = rounds;
        this.requests = requests;
        this.note = note;
        this.settings = Map.of(
                "records", Integer.toString(records),
                "feeds", Integer.toString(feeds),
                "seed", Long.toString(seed),
                "rounds", Integer.toString(rounds),
                "requests", Integer.toString(requests));
    }

    /** Measures. */
    public Table run() throws IOException, InterruptedException {
        catalogue.fill(note);
        var floors = new Floors(questions, mix.queries());
        try (var publishers = catalogue.changed();
                var portal = catalogue.serve(Optional.of(publishers), floors::register)) {
            measure(portal, publishers);
        }
        return Table.of("serve", settings, rows);
    }

    private void measure(PortalServer portal, BenchPublishers publishers) throws IOException, InterruptedException {
        var alone = new Rounds(portal.port(), rounds, 1);
        note.accept("making pages ahead …");
        ahead(portal);
        note.accept("warming up …");
        var preparations = Floors.preparations(2 * (rounds + 1) * (requests + VISITORS));
        alone.once(Course.of("prepare", preparations), preparations.size());
        searches("alone", alone);
        searches(VISITORS + " visitors", alone.with(VISITORS));
        pages(alone, Addresses.of(portal));
        queries(alone);
        rows.addAll(new BusyReader(alone, note)
                .measure(
                        "reader during a harvest",
                        Course.fresh("search", questions::asJson),
                        1.5,
                        new WholeHarvest(catalogue, portal, publishers)));
    }

    /** How long it takes until the page of every record is there before anybody asks, when nobody asks for anything else. */
    private void ahead(PortalServer portal) throws InterruptedException {
        long start = System.nanoTime();
        if (!portal.awaitPages(LONGEST)) {
            throw new IllegalStateException("the pages were not made ahead within " + LONGEST);
        }
        var seconds = new Samples(List.of((System.nanoTime() - start) / 1e9));
        rows.add(Row.alone("all dataset pages made ahead", "s", seconds, new Aim.None()));
    }

    private static final String EMPTY = "empty handler";

    private static Course empty() {
        return Course.of(EMPTY, List.of(Floors.EMPTY));
    }

    private void searches(String who, Rounds rounds) throws IOException, InterruptedException {
        note.accept("search, " + who + " …");
        var repeatedJson = questions.asJson(0);
        var repeatedPage = questions.asPage(0);
        var times = rounds.run(
                List.of(
                        empty(),
                        Course.fresh("bare Lucene", Floors::lucene),
                        Course.fresh("search", questions::asJson),
                        Course.fresh("search page", questions::asPage),
                        Course.of("search repeated", List.of(repeatedJson)),
                        Course.of("search page repeated", List.of(repeatedPage)),
                        Course.fresh("suggest", questions::suggest)),
                requests);
        var beside = new Beside(rows, times, ", " + who);
        beside.floor(EMPTY);
        beside.floor("bare Lucene");
        beside.both("search", "bare Lucene", 1.5, "Solr 1.4 alone, 2.4 with 8; OpenSearch 4.7, 3.1");
        beside.both("search repeated", EMPTY, 2, "");
        beside.both("search page", EMPTY, 10, "");
        beside.both("search page repeated", EMPTY, 2, "");
        beside.both("suggest", EMPTY, 2, "");
    }

    private void pages(Rounds rounds, Addresses addresses) throws IOException, InterruptedException {
        note.accept("pages …");
        var courses = new ArrayList<>(List.of(
                empty(),
                new Course(FIRST, addresses::dataset, AS_BROWSERS_DO),
                Course.fresh(FIRST + UNPACKED, addresses::dataset),
                new Course(AGAIN, number -> addresses.dataset(0), AS_BROWSERS_DO),
                Course.of(AGAIN + UNPACKED, List.of(addresses.dataset(0))),
                Course.fresh(MADE_NOW, number -> "/en" + addresses.dataset(number))));
        addresses.others().forEach(path -> courses.add(Course.of("page " + path, List.of(path))));
        var times = rounds.run(courses, requests / 2);
        var beside = new Beside(rows, times, "");
        for (var course : List.of(FIRST, FIRST + UNPACKED, AGAIN, AGAIN + UNPACKED)) {
            beside.both(course, EMPTY, 3, "");
        }
        beside.told(MADE_NOW, EMPTY);
        addresses.others().forEach(path -> beside.p95("page " + path, EMPTY, 10));
    }

    private void queries(Rounds rounds) throws IOException, InterruptedException {
        note.accept("SPARQL …");
        var courses = new ArrayList<Course>(List.of(
                empty(),
                Course.fresh("bare engine", Floors::engine),
                Course.fresh("SPARQL mix", mix::fresh),
                Course.fresh("SPARQL mix, cached", mix::repeated)));
        var times = rounds.run(courses, Math.max(40, requests / 5));
        var beside = new Beside(rows, times, "");
        beside.floor("bare engine");
        beside.both("SPARQL mix", "bare engine", 1.2, "");
        beside.both("SPARQL mix, cached", EMPTY, 2, "");
    }
}
