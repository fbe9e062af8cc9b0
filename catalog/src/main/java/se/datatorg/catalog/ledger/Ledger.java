package se.datatorg.catalog.ledger;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.link.LinkState;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.record.RecordVersion;
import se.datatorg.catalog.record.Tombstone;
import se.datatorg.catalog.run.Decision;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.catalog.run.RunNumbers;
import se.datatorg.catalog.run.Step;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;

/**
 * The truth: every source, run, decision and version ever accepted. One SQLite file in the data folder; several processes
 * may have it open at once. What a method that writes has acknowledged survives a power cut, but for visits that were only
 * begun or brought nothing: losing those costs another visit.
 */
public final class Ledger implements AutoCloseable {
    private static final String FILE = "ledger.db";

    private final Path folder;
    private final LedgerFile file;
    private final Database database;
    private final Packing packing;
    private final Clock clock;
    private final List<Publisher> region;
    private final AtomicReference<@Nullable ByName> byName = new AtomicReference<>();
    private final Sources sources;
    private final Runs runs;
    private final Versions versions;
    private final Judgements judgements;
    private final Records records;
    private final RawFeeds rawFeeds;
    private final Links links;

    private Ledger(Path folder, List<Publisher> region, Clock clock, RoomLimits limits) {
        this.folder = folder;
        this.file = new LedgerFile(folder.resolve(FILE));
        this.database = Database.open(file, limits);
        this.packing = Packing.of(database);
        this.clock = clock;
        this.region = List.copyOf(region);
        this.sources = new Sources(database);
        this.runs = new Runs(database);
        this.versions = new Versions(database, packing);
        this.judgements = new Judgements(database);
        this.records = new Records(database, versions);
        this.rawFeeds = new RawFeeds(database);
        this.links = new Links(database);
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
        return folder.resolve(FILE).toFile().length() > 0;
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

    /**
     * Copies the whole ledger, as it is now, to a file that does not exist; writers go on meanwhile. The file is there when
     * it is whole, has been looked through and is on disk, not before.
     *
     * @throws DamagedLedger when the ledger turns out to be damaged
     */
    public void backup(Path target) throws java.io.IOException {
        Aside.write(target, file::copyTo);
    }

    /** What is known of the backups that the portal makes by itself. */
    public Backups backups() {
        return database.read(Backups::read);
    }

    /** Remembers that the portal began a backup now. */
    public void noteBackup(boolean whole) {
        database.writeOnly(session -> Backups.note(session, clock.instant(), whole));
    }

    /**
     * Puts a backed-up ledger into a data folder; false, and nothing changed, when the folder has one.
     *
     * @throws LedgerFailure when the file is no whole ledger
     */
    public static boolean restore(Path backup, Path folder) throws java.io.IOException {
        var target = folder.resolve(FILE);
        if (java.nio.file.Files.exists(target)) {
            return false;
        }
        new LedgerFile(backup).checkTexts();
        java.nio.file.Files.createDirectories(folder);
        Aside.write(target, aside -> java.nio.file.Files.copy(backup, aside));
        return true;
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

    // publishers and sources

    /** The region's publishers and those registered beside them, by name. */
    public List<Publisher> listPublishers() {
        var registered = sources.listPublishers();
        var before = byName.get();
        if (before != null && before.registered().equals(registered)) {
            return before.sorted();
        }
        var all = new ArrayList<>(region);
        all.addAll(registered);
        all.sort(Comparator.comparing(Publisher::name, swedish()::compare));
        var now = new ByName(registered, List.copyOf(all));
        byName.set(now);
        return now.sorted();
    }

    /** Comparing names as the language does takes longer than reading them: done again only when there are others. */
    private record ByName(List<Publisher> registered, List<Publisher> sorted) {}

    /** The publisher with that id, of the region or registered beside it. */
    public Optional<Publisher> findPublisher(PublisherId id) {
        return Stream.concat(region.stream(), sources.listPublishers().stream())
                .filter(publisher -> publisher.id().equals(id))
                .findFirst();
    }

    /** Registers a publisher beside the region pack; false when the id is taken. */
    public boolean add(Publisher publisher) {
        return region.stream().noneMatch(known -> known.id().equals(publisher.id())) && sources.add(publisher);
    }

    /** Registers a source; false when the id is taken. */
    public boolean add(Source source) {
        return sources.add(source);
    }

    public void pause(SourceId id) {
        sources.state(id, SourceState.PAUSED);
    }

    public void resume(SourceId id) {
        sources.state(id, SourceState.ACTIVE);
    }

    /**
     * Takes a source and all that it brought out of what is public, as one generation.
     *
     * @return the generation; empty when a visit is under way
     */
    public OptionalLong remove(SourceId id) {
        var opened = openRun(id);
        if (opened.isEmpty()) {
            return OptionalLong.empty();
        }
        var nothing = new se.datatorg.catalog.quality.Judgement(Map.of(), Map.of());
        var changes = new ChangeSet(id, List.of(), inForce(id).keySet(), java.util.Set.of(), nothing);
        return OptionalLong.of(database.write(session -> {
            long generation =
                    new Commit(session, packing, key(session, id)).write(changes, opened.get(), clock.instant());
            session.update(
                    "UPDATE source SET state = ?, good_run = NULL WHERE id = ?",
                    SourceState.REMOVED.word(),
                    id.value());
            Runs.close(
                    session,
                    opened.get(),
                    Outcome.UPDATED,
                    OptionalLong.of(generation),
                    clock.instant(),
                    RunReport.removal(changes.removed().size()));
            return generation;
        }));
    }

    /** Moves the source to another address; the next visit reads the whole feed. */
    public void move(SourceId id, URI address) {
        sources.move(id, address);
    }

    /** All sources ever registered and not removed, by id. */
    public List<Source> listSources() {
        return sources.list().stream()
                .filter(source -> source.state() != SourceState.REMOVED)
                .toList();
    }

    /** All sources ever registered, by id. */
    public List<Source> listAllSources() {
        return sources.list();
    }

    public Optional<Source> findSource(SourceId id) {
        return sources.find(id);
    }

    public Optional<LastGood> findLastGood(SourceId id) {
        return sources.findLastGood(id);
    }

    // runs

    /** Opens a run; empty when the source has an open one: the second request joins the first. */
    public Optional<RunId> openRun(SourceId source) {
        return runs.open(source, Owner.thisProcess().toString(), clock.instant());
    }

    /**
     * Closes runs that a dead process left open; their sources are due again. Cheap when there are none; on a full disk they
     * wait until there is space.
     */
    public List<RunId> interruptAbandoned() {
        runs.writeCrashes();
        var abandoned = runs.listOpen().stream()
                .filter(open -> !Owner.parse(open.owner()).isAlive())
                .map(Runs.Open::id)
                .toList();
        if (room() == Room.NONE) {
            return List.of();
        }
        abandoned.forEach(run -> runs.interrupt(run, clock.instant()));
        return abandoned;
    }

    /** Accepts a feed: the run's outcome, its findings and all its changes become one generation, or nothing does. */
    public long accept(RunId run, ChangeSet changes, Acceptance acceptance, RunReport report) {
        return database.write(session -> {
            long source = key(session, changes.source());
            long generation = new Commit(session, packing, source).write(changes, run, clock.instant());
            seen(session, source, run, acceptance);
            var told = report.with(Precedence.clashes(session, source));
            Runs.close(session, run, Outcome.UPDATED, OptionalLong.of(generation), clock.instant(), told);
            return generation;
        });
    }

    /** Ends a run that brought nothing new. */
    public void unchanged(RunId run, SourceId source, Optional<Acceptance> acceptance, RunReport report) {
        database.writeLightly(session -> {
            acceptance.ifPresent(seen -> seen(session, key(session, source), run, seen));
            Runs.close(session, run, Outcome.UNCHANGED, OptionalLong.empty(), clock.instant(), report);
            return run;
        });
    }

    /** Ends a run whose feed is not accepted (held, rejected, unreachable); nothing public changes. */
    public void refuse(RunId run, SourceId source, Outcome outcome, Optional<RawFeed> raw, RunReport report) {
        var what = outcome == Outcome.HELD ? RawFeed.What.HELD : RawFeed.What.FAILED;
        database.writeOnly(session -> {
            raw.ifPresent(bytes -> RawFeeds.keep(session, key(session, source), what, run, bytes));
            Runs.close(session, run, outcome, OptionalLong.empty(), clock.instant(), report);
        });
    }

    /**
     * Ends a run by a fault of ours; nothing public changes. When even that cannot be written, on a full disk, the run is
     * shown as ended all the same, and is written when there is space.
     */
    public void crashed(RunId run, RunReport report) {
        runs.crash(run, clock.instant(), report);
    }

    /** Keeps a person's decision of a held run; false when one was made already. */
    public boolean decide(RunId run, boolean confirmed, String by, String note) {
        var decision = new Decision(confirmed, by, note, clock.instant());
        return database.write(session -> Runs.decide(session, run, decision));
    }

    /** A feed's bytes as they came, when they are kept and belong to that run. */
    public Optional<RawFeed> findRaw(SourceId source, RawFeed.What what, RunId run) {
        return rawFeeds.find(source, what, run);
    }

    /** Newest first. */
    public List<Run> listRuns(SourceId source, int limit) {
        return runs.list(source, limit);
    }

    /** Newest first, of all sources. */
    public List<Run> listRuns(int limit) {
        return runs.list(limit);
    }

    /** When the source last answered with what is shown of it; empty before the first time. */
    public Optional<java.time.Instant> findRefreshed(SourceId source) {
        return runs.refreshed(source);
    }

    /** Sources whose newest run has not ended, or not well. */
    public List<SourceId> listNotWell() {
        return runs.notWell();
    }

    /** The runs that made the generations after the first, up to and with the second. */
    public List<Run> listRunsOfGenerations(long after, long until) {
        return runs.listOfGenerations(after, until);
    }

    public Optional<Run> findRun(RunId id) {
        return runs.find(id);
    }

    /** What the run found: repairs and faults of the feed, and what judging its records gave, worst first. */
    public List<Finding> listFindings(RunId run) {
        return runs.findings(run);
    }

    /** What the run changed; held, what it would change. */
    public RunDiff diff(RunId run) {
        return runs.diff(run);
    }

    /** Writes what the projections showed once the run's generation had reached them; left out when the disk has no room. */
    public void projected(RunId run, List<Step> steps, RunNumbers numbers) {
        if (room() != Room.NONE) {
            runs.projected(run, steps, numbers);
        }
    }

    /** Lets go of what need not be kept any longer; the catalogue's history is not touched. */
    public void forget() {
        database.writeOnly(session -> Forgetting.forget(session, clock.instant()));
    }

    /** Versions, in force and past, in which the text stands; newest first. */
    public List<Trace> listTraces(PersonalText personal) {
        return database.read(session -> Erasing.traces(session, packing, personal));
    }

    /**
     * Takes the text out of everything that is kept: versions in force and past, addresses, findings, raw deliveries. It is a
     * generation of its own. Who did it and why is kept for good; the text is not. Nobody else may use the ledger meanwhile.
     */
    public Erased erase(PersonalText personal, String who, String note) {
        var erased =
                database.write(session -> new Erasing(session, packing, personal).erase(who, note, clock.instant()));
        database.emptyLog();
        return erased;
    }

    // versions

    /** Newest generation; 0 before the first. */
    public long generation() {
        return database.read(session -> session.number("SELECT max(gen) FROM generation"));
    }

    /** Another number after everything that is written, by this process or another: what was read may be read anew. */
    public long writes() {
        return database.writes();
    }

    /** The newest generation at that moment; 0 when it is before the first. */
    public long generationAt(java.time.Instant at) {
        return database.read(session -> session.number("SELECT max(gen) FROM generation WHERE at <= ?", at));
    }

    /** When that generation was made; empty for 0 and for those to come. */
    public Optional<java.time.Instant> findTime(long generation) {
        return database.read(
                session -> session.find("SELECT at FROM generation WHERE gen = ?", row -> row.time(1), generation));
    }

    /** The entities of a source that are in force, by IRI. */
    public Map<String, InForce> inForce(SourceId source) {
        return versions.inForce(source);
    }

    /** Records of the source in force. */
    public int countRecords(SourceId source) {
        return versions.countRecords(source);
    }

    /** Records of the source in force that another source takes precedence for. */
    public int countHiddenRecords(SourceId source) {
        return versions.countHiddenRecords(source);
    }

    /** Everything shown at the generation, ordered by IRI. */
    public void eachShown(long generation, Consumer<Shown> taker) {
        versions.eachShown(generation, taker);
    }

    /** Everything shown of one source at the generation, ordered by IRI. */
    public List<Shown> listShown(SourceId source, long generation) {
        return versions.shown(source, generation);
    }

    /** The records shown at the generation, ordered by IRI, without what they say. */
    public List<ShownRecord> listShownRecords(long generation) {
        return versions.shownRecords(generation);
    }

    /** What is shown of one IRI at the generation. */
    public Optional<Shown> findShown(String iri, long generation) {
        return versions.findShown(iri, generation);
    }

    /** How what is shown differs between two generations. */
    public List<Change> listChanges(long before, long after) {
        return versions.changes(before, after);
    }

    /** How many entities each generation after that one is about, oldest first. What was told once never changes. */
    public List<Touched> listTouched(long after) {
        return new EventLog(database, versions).touched(after);
    }

    /**
     * What a generation changed in what is shown, in the order of IRIs.
     *
     * @param skip entities, of those that it is about, to leave out at the beginning
     * @param most entities to look at
     */
    public List<Event> listEvents(long generation, int skip, int most) {
        return new EventLog(database, versions).events(generation, skip, most);
    }

    /** When the IRI was first in force in any source. */
    public Optional<java.time.Instant> findFirstSeen(String iri) {
        return versions.firstSeen(iri);
    }

    /** When each record in force of the source was first seen in any source. */
    public Map<String, java.time.Instant> firstSeen(SourceId source) {
        return versions.firstSeen(source);
    }

    /** A record's history, newest first. */
    public List<RecordVersion> history(String iri) {
        return records.history(iri);
    }

    /** The IRI that a record's address stands for, if a record of that address was ever public. */
    public Optional<String> findRecordIri(RecordId id) {
        return records.iri(id);
    }

    /** What is left of a record that is not in force any more. */
    public Optional<Tombstone> findTombstone(RecordId id) {
        return records.tombstone(id, this::publisherOf);
    }

    private se.datatorg.catalog.PublisherId publisherOf(SourceId source) {
        return sources.find(source).orElseThrow().publisher();
    }

    /** Findings in force about a record and its distributions. */
    public List<Finding> listFindings(String iri) {
        var found = new ArrayList<>(judgements.findings(iri));
        findShown(iri, generation())
                .ifPresent(shown -> History.distributions(shown.text())
                        .distinct()
                        .forEach(part -> found.addAll(judgements.findings(part))));
        return List.copyOf(found);
    }

    /** The score in force of each record of the source. */
    public Map<String, Score> listScores(SourceId source) {
        return judgements.scores(source);
    }

    /** Findings in force of the whole source, by entity. */
    public List<Finding> listFindings(SourceId source) {
        return judgements.findings(source);
    }

    /** Every time during which a record or distribution was shown, by when it began. */
    public List<Lifetime> listLifetimes() {
        return new Chronicle(database).lifetimes();
    }

    /** Every time during which a record had a score. */
    public List<Points> listPoints() {
        return new Chronicle(database).points();
    }

    // links

    /** Whether any link has been looked at. */
    public boolean knowsLinks() {
        return links.any();
    }

    /** What is known of those addresses; addresses that nobody has looked at are left out. */
    public List<LinkState> findLinks(Collection<String> addresses) {
        return links.find(addresses);
    }

    /** When a link was last looked at. */
    public Optional<java.time.Instant> findLastLinkCheck() {
        return links.lastChecked();
    }

    /** Keeps what looks at links gave. When that changes what we say of any, it makes a generation without a run. */
    public void keepLinks(List<LinkState> states) {
        links.keep(states, clock.instant());
    }

    /** Addresses whose verdict changed in the generations after the first, up to and with the second. */
    public List<String> listChangedLinks(long after, long until) {
        return links.changed(after, until);
    }

    // projections

    /** Says how far a projection has come, for other processes that wait for it; left out when the disk has no room. */
    public void reached(String projection, long generation) {
        if (room() == Room.NONE) {
            return;
        }
        database.writeLightly(session -> session.update(
                "INSERT INTO projection (name, gen, at) VALUES (?1, ?2, ?3)"
                        + " ON CONFLICT (name) DO UPDATE SET gen = ?2, at = ?3",
                projection,
                generation,
                clock.instant()));
    }

    /** How far the projection of a running server has come. */
    public long reached(String projection) {
        return database.read(session -> session.number("SELECT gen FROM projection WHERE name = ?", projection));
    }

    @Override
    public void close() {
        database.close();
    }

    private static long key(Session session, SourceId source) {
        return session.find("SELECT key FROM source WHERE id = ?", row -> row.number(1), source.value())
                .orElseThrow(() -> new IllegalArgumentException("no such source: " + source));
    }

    private static void seen(Session session, long source, RunId run, Acceptance acceptance) {
        session.update(
                "UPDATE source SET etag = ?, last_modified = ?, feed_hash = ?, rules = ?, good_run = ? WHERE key = ?",
                acceptance.validators().etag(),
                acceptance.validators().lastModified(),
                acceptance.feedHash().bytes(),
                acceptance.rules(),
                run.number(),
                source);
        acceptance.raw().ifPresent(raw -> RawFeeds.keep(session, source, RawFeed.What.GOOD, run, raw));
    }

    private static java.text.Collator swedish() {
        return java.text.Collator.getInstance(java.util.Locale.forLanguageTag("sv-SE"));
    }
}
