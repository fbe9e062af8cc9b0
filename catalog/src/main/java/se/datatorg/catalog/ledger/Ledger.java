package se.datatorg.catalog.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import se.datatorg.catalog.source.Publisher;

/**
 * The truth: every source, run, decision and version ever accepted. One SQLite file in the data folder; several processes
 * may have it open at once. What a method that writes, here or behind one of the doors, has acknowledged survives a power
 * cut, but for visits that were only begun or brought nothing: losing those costs another visit.
 */
public final class Ledger implements AutoCloseable {
    private final Path folder;
    private final LedgerFile file;
    private final Database database;
    private final Clock clock;
    private final Publishers publishers;
    private final Sources sources;
    private final Harvests harvests;
    private final Runs runs;
    private final RawFeeds rawFeeds;
    private final Generations generations;
    private final Versions versions;
    private final Records records;
    private final Judgements judgements;
    private final Chronicle chronicle;
    private final Links links;
    private final Projections projections;
    private final Backups backups;
    private final Privacy privacy;

    private Ledger(Path folder, List<Publisher> region, Clock clock, RoomLimits limits) {
        this.folder = folder;
        this.file = LedgerFile.in(folder);
        this.database = Database.open(file, limits);
        this.clock = clock;
        var packing = Packing.of(database);
        var crashes = new Crashes(database);
        publishers = new Publishers(database, region);
        harvests = new Harvests(database, packing, crashes, clock);
        runs = new Runs(database, crashes, clock);
        rawFeeds = new RawFeeds(database);
        versions = new Versions(database, packing);
        sources = new Sources(database, new Removal(database, packing, harvests, versions, clock));
        generations = new Generations(database, packing, versions);
        records = new Records(database, versions, sources);
        judgements = new Judgements(database, generations, versions);
        chronicle = new Chronicle(database);
        links = new Links(database, clock);
        projections = new Projections(database, clock);
        backups = new Backups(file, database, clock);
        privacy = new Privacy(database, packing, clock);
    }

    /**
     * Opens the ledger in the data folder, or makes one.
     *
     * @param region publishers of the region pack
     */
    public static Ledger open(Path folder, List<Publisher> region, Clock clock) {
        return open(folder, region, clock, RoomLimits.NONE);
    }

    /** The same, on a disk of which some is to stay free. */
    public static Ledger open(Path folder, List<Publisher> region, Clock clock, RoomLimits limits) {
        return new Ledger(folder, region, clock, limits);
    }

    /** Whether the folder has a ledger; an empty file is none. */
    public static boolean exists(Path folder) {
        return LedgerFile.in(folder).path().toFile().length() > 0;
    }

    /**
     * Looks through the whole file for damage.
     *
     * @throws DamagedLedger when there is any
     */
    public void check() {
        file.check();
    }

    /** What the disk has room for now. */
    public Room room() {
        return database.room();
    }

    /** The data folder, for what is made from the ledger and kept beside it. */
    public Path folder() {
        return folder;
    }

    public Clock clock() {
        return clock;
    }

    /**
     * Answers from what the ledger says at one moment: all that the calling thread asks it meanwhile is read in one
     * transaction, which is quicker, too. The questions must not write, and not wait for anybody.
     */
    public <T> T together(Supplier<T> questions) {
        return database.together(questions);
    }

    /** Newest generation; 0 before the first. */
    public long generation() {
        return generations.newest();
    }

    /** Another number after everything that is written, by this process or another: what was read may be read anew. */
    public long writes() {
        return database.writes();
    }

    /** Who publishes. */
    public Publishers publishers() {
        return publishers;
    }

    /** Whose feeds are visited. */
    public Sources sources() {
        return sources;
    }

    /** Where a harvest begins and ends. */
    public Harvests harvests() {
        return harvests;
    }

    /** How harvests went. */
    public Runs runs() {
        return runs;
    }

    /** What sources delivered, as it came. */
    public RawFeeds rawFeeds() {
        return rawFeeds;
    }

    /** When something changed, and what. */
    public Generations generations() {
        return generations;
    }

    /** What is in force, and what is shown. */
    public Versions versions() {
        return versions;
    }

    /** Datasets, series and services: how many, since when, their past. */
    public Records records() {
        return records;
    }

    /** Findings and scores in force. */
    public Judgements judgements() {
        return judgements;
    }

    /** What was shown when, all of it. */
    public Chronicle chronicle() {
        return chronicle;
    }

    /** What looks at links gave. */
    public Links links() {
        return links;
    }

    /** How far the views have come. */
    public Projections projections() {
        return projections;
    }

    /** Copies of the ledger. */
    public Backups backups() {
        return backups;
    }

    /** What is to be forgotten. */
    public Privacy privacy() {
        return privacy;
    }

    @Override
    public void close() {
        database.close();
    }
}
