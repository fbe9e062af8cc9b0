package se.datatorg.catalog.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.sail.NotifyingSailConnection;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.Statements;

/**
 * The RDF projection: an RDF4J store in memory, filled from the ledger at start and changed per generation. Each source
 * has its own named graph, {@code {base}/graph/{source}}; the default graph is all of them together. Safe for many
 * readers and one writer: a reader sees one generation whole.
 */
public final class TripleStore implements AutoCloseable {

    /** One entity's text taken out of, or put into, a source's graph. */
    public record Change(SourceId source, String iri, Optional<String> before, Optional<String> after) {}

    private final MemoryStore memory = new MemoryStore();
    private final GraphNames graphs;
    private final Object writing = new Object();
    /** Read by whoever opens a snapshot, written by whoever commits: statements and number change together. */
    private final ReentrantReadWriteLock turning = new ReentrantReadWriteLock();

    private volatile long generation = -1;

    /** An empty store; the base is the portal's address without a slash at its end. */
    public TripleStore(String base) {
        graphs = new GraphNames(base);
        memory.setEvaluationStrategyFactory(new ScopedStrategy());
        memory.init();
    }

    /** The generation that readers see; -1 while the store has not been filled. */
    public long generation() {
        return generation;
    }

    /** Applies the changes in one transaction and then shows the generation. */
    public void apply(long newGeneration, List<Change> changes) {
        synchronized (writing) {
            try (var connection = memory.getConnection()) {
                connection.begin(IsolationLevels.SNAPSHOT_READ);
                changes.forEach(change -> write(connection, change));
                commit(connection, newGeneration);
            }
        }
    }

    /** Adds without showing a generation yet: for filling in batches. */
    public void fill(List<Change> changes) {
        synchronized (writing) {
            try (var connection = memory.getConnection()) {
                // Nobody reads before the first generation is shown, so isolation would only cost time.
                connection.begin(generation < 0 ? IsolationLevels.NONE : IsolationLevels.SNAPSHOT_READ);
                changes.forEach(change -> write(connection, change));
                connection.commit();
            }
        }
    }

    /** One consistent view, to be closed by whoever asked for it. */
    public Snapshot snapshot() {
        turning.readLock().lock();
        try {
            return Snapshot.open(memory.getConnection(), graphs, generation);
        } finally {
            turning.readLock().unlock();
        }
    }

    /** How many statements all graphs hold together. */
    public long statementCount() {
        try (var connection = memory.getConnection()) {
            return connection.size();
        }
    }

    /** How many statements the source's graph holds. */
    public long statementCount(SourceId source) {
        try (var connection = memory.getConnection()) {
            return connection.size(graphs.of(source));
        }
    }

    private void commit(NotifyingSailConnection connection, long newGeneration) {
        connection.prepare();
        turning.writeLock().lock();
        try {
            connection.commit();
            generation = newGeneration;
        } finally {
            turning.writeLock().unlock();
        }
    }

    private void write(NotifyingSailConnection connection, Change change) {
        var graph = graphs.of(change.source());
        change.before()
                .ifPresent(text -> parse(change, text)
                        .forEach(s ->
                                connection.removeStatements(s.getSubject(), s.getPredicate(), s.getObject(), graph)));
        change.after()
                .ifPresent(text -> parse(change, text)
                        .forEach(s -> connection.addStatement(s.getSubject(), s.getPredicate(), s.getObject(), graph)));
    }

    private static List<Statement> parse(Change change, String text) {
        return Statements.parse(text, Statements.salt(change.source().value(), change.iri()));
    }

    @Override
    public void close() {
        memory.shutDown();
    }
}
