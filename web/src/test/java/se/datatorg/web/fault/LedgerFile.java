package se.datatorg.web.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The ledger's file as SQL sees it, past the ledger's own eyes. */
final class LedgerFile {
    private final String address;

    LedgerFile(Path folder) {
        address = "jdbc:sqlite:" + folder.resolve("ledger.db");
    }

    /** {@code ok} alone when every page and index is whole. */
    List<String> integrity() throws SQLException {
        return ask("PRAGMA integrity_check");
    }

    /** Generations whose versions, counted, are not those that the generation says it opened and ended. */
    List<String> tornGenerations() throws SQLException {
        return ask("""
                SELECT gen FROM generation g
                WHERE opened <> (SELECT count(*) FROM version WHERE from_gen = g.gen)
                   OR ended <> (SELECT count(*) FROM version WHERE to_gen = g.gen)""");
    }

    /** Versions, judgements and hidings of generations that there are not. */
    List<String> strays() throws SQLException {
        return ask("""
                SELECT from_gen FROM version WHERE from_gen NOT IN (SELECT gen FROM generation)
                UNION ALL SELECT from_gen FROM judgement WHERE from_gen NOT IN (SELECT gen FROM generation)
                UNION ALL SELECT from_gen FROM hidden WHERE from_gen NOT IN (SELECT gen FROM generation)
                UNION ALL SELECT id FROM run WHERE gen IS NOT NULL AND gen NOT IN (SELECT gen FROM generation)""");
    }

    /** Generations that are not one more than another. */
    List<String> gaps() throws SQLException {
        return ask("SELECT gen FROM generation WHERE gen <> 1 AND gen - 1 NOT IN (SELECT gen FROM generation)");
    }

    /** What ended before it began. */
    List<String> backwards() throws SQLException {
        return ask("""
                SELECT id FROM version WHERE to_gen <= from_gen
                UNION ALL SELECT iri FROM judgement WHERE to_gen <= from_gen
                UNION ALL SELECT iri FROM hidden WHERE to_gen <= from_gen""");
    }

    /** Runs that made a generation and do not know it, or the other way about. */
    List<String> runsWithoutTheirGeneration() throws SQLException {
        return ask("""
                SELECT id FROM run WHERE (outcome = 'updated') <> (gen IS NOT NULL)
                UNION ALL SELECT g.gen FROM generation g LEFT JOIN run r ON r.id = g.run WHERE r.gen IS NOT g.gen""");
    }

    /** Sources that have seen a feed in a run that did not bring it, or keep the bytes of another. */
    List<String> seenButNotApplied() throws SQLException {
        return ask("""
                SELECT s.id FROM source s LEFT JOIN run r ON r.id = s.good_run
                 WHERE s.good_run IS NOT NULL AND coalesce(r.outcome, '') NOT IN ('updated', 'unchanged')
                UNION ALL SELECT s.id FROM source s JOIN raw_feed f ON f.source = s.key AND f.what = 'good'
                 WHERE f.run > s.good_run""");
    }

    /** Runs that brought nothing and ended before that moment, but for one that a source still refers to. */
    List<String> runsWithoutGenerationBefore(long millis) throws SQLException {
        return ask("SELECT id FROM run WHERE gen IS NULL AND ended < " + millis
                + " AND id NOT IN (SELECT good_run FROM source WHERE good_run IS NOT NULL)"
                + " AND id NOT IN (SELECT run FROM raw_feed)");
    }

    /** Runs of before that moment whose findings or differences are kept, but for one that a source still refers to. */
    List<String> findingsBefore(long millis) throws SQLException {
        return ask("SELECT id FROM run WHERE ended < " + millis + " AND (findings IS NOT NULL OR diff IS NOT NULL)"
                + " AND id NOT IN (SELECT good_run FROM source WHERE good_run IS NOT NULL)"
                + " AND id NOT IN (SELECT run FROM raw_feed)");
    }

    List<String> openRuns() throws SQLException {
        return ask("SELECT id FROM run WHERE ended IS NULL");
    }

    List<String> interruptedRuns() throws SQLException {
        return ask("SELECT id FROM run WHERE outcome = 'interrupted'");
    }

    private List<String> ask(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
