package se.datatorg.web.assembly;

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
                UNION ALL SELECT id FROM run WHERE gen NOT IN (SELECT gen FROM generation)""");
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
