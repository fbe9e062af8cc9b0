package se.datatorg.web.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.bench.table.Table;
import se.datatorg.web.bench.visit.Course;
import se.datatorg.web.bench.visit.Rounds;

/**
 * A visitor who wants pages while others ask queries that would take hours; beside the same visitor before them (row T20 of
 * the threats). It takes as long as the limits of queries let it, a minute or more.
 */
public final class AbuseBench {
    private static final double MOST = 2;

    private final BenchCatalogue catalogue;
    private final Questions questions;
    private final Map<String, String> settings;
    private final Consumer<String> note;

    /** @param folder empty, or with the same catalogue from a run before */
    public AbuseBench(Path folder, int records, int feeds, long seed, Consumer<String> note) {
        this.catalogue = new BenchCatalogue(folder, records, feeds, seed);
        this.questions = new Questions(seed);
        this.note = note;
        this.settings = Map.of("records", Integer.toString(records), "feeds", Integer.toString(feeds));
    }

    /** Measures. */
    public Table run() throws IOException, InterruptedException {
        catalogue.fill(note);
        try (var portal = catalogue.serve()) {
            var rows = new BusyReader(new Rounds(portal.port(), 1, 1), note)
                    .measure(
                            "reader beside queries that mean harm",
                            pages(portal),
                            MOST,
                            new HarmfulQueries(portal.port()));
            return Table.of("abuse", settings, rows);
        }
    }

    private Course pages(PortalServer portal) {
        var addresses = Addresses.of(portal);
        return Course.fresh("pages", number -> switch (number % 4) {
            case 0 -> "/";
            case 1 -> questions.asPage(number);
            case 2 -> addresses.dataset(number);
            default -> questions.asJson(number);
        });
    }
}
