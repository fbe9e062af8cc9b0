package se.datatorg.web.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.Wording;
import se.datatorg.vocab.RegionPack;
import se.datatorg.vocab.Thesaurus;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.SettingFault;

/** The search index of a data folder, and the way to bring it to the ledger's newest generation. */
public final class OpenIndex implements AutoCloseable {
    private static final String FOLDER = "index";
    private static final String SYNONYMS = "synonyms.txt";

    private final Ledger ledger;
    private final SearchIndex index;
    private final IndexProjection projection;

    private OpenIndex(Ledger ledger, SearchIndex index, IndexProjection projection) {
        this.ledger = ledger;
        this.index = index;
        this.projection = projection;
    }

    /** Opens it; the caller has the {@link DataLock}. */
    public static OpenIndex open(Workshop workshop) {
        PortalConfig config = workshop.config();
        var index = SearchIndex.open(config.data().resolve(FOLDER), Wording.of(pack(config)));
        var shelf = new RecordShelf(workshop.ledger(), config.pack());
        return new OpenIndex(workshop.ledger(), index, new IndexProjection(workshop.ledger(), shelf, index));
    }

    /** The region pack, and on top of its synonyms those of the data folder. */
    private static RegionPack pack(PortalConfig config) {
        var own = config.data().resolve(SYNONYMS);
        try {
            return Files.exists(own) ? config.pack().with(Thesaurus.read(own)) : config.pack();
        } catch (IllegalArgumentException fault) {
            throw new SettingFault(own + ": " + fault.getMessage());
        }
    }

    /** Whether the folder has an index with something in it. */
    static boolean exists(Path data) {
        var files = data.resolve(FOLDER).toFile().list();
        return files != null && files.length > 0;
    }

    /** Throws the folder's index away: it is made anew from the ledger. The caller has the {@link DataLock}. */
    public static void discard(Path data) throws IOException {
        if (!exists(data)) {
            return;
        }
        try (var files = Files.newDirectoryStream(data.resolve(FOLDER))) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    public SearchIndex index() {
        return index;
    }

    Projection projection() {
        return projection;
    }

    /** Brings the index to the newest generation and writes what it shows on the runs that made it. */
    public void catchUp() {
        long before = projection.generation();
        long newest = ledger.generation();
        if (before != newest) {
            projection.follow(newest);
        }
        count(before, newest);
    }

    /** Writes on each run of those generations how many of its source's records are indexed and listed. */
    void count(long before, long after) {
        for (var run : ledger.runs().listOfGenerations(Math.max(0, before), after)) {
            ledger.runs().projected(run.id(), run.steps(), numbers(run));
        }
    }

    private RunNumbers numbers(Run run) {
        var numbers = run.numbers();
        return new RunNumbers(
                numbers.fed(),
                ledger.records().count(run.source()),
                ledger.records().countHidden(run.source()),
                index.count(run.source()),
                index.countListed(run.source()),
                numbers.added(),
                numbers.changed(),
                numbers.removed());
    }

    /** Throws the index away and makes it again from the ledger. */
    public void rebuild() {
        index.clear();
        projection.follow(ledger.generation());
    }

    @Override
    public void close() {
        index.close();
    }
}
