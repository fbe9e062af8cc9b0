package se.datatorg.web.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.testdata.FeedServer;

/** A person's contact is in a feed, then taken out of it, then erased from what was. */
class PrivacyCommandTest {
    private static final List<String> PERSONAL = List.of("Anna Andersson", "anna.andersson@lerum.example");
    private static final String WITH = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            <https://lerum.example/> a dcat:Catalog ; dcat:dataset <https://lerum.example/1> .
            <https://lerum.example/1> a dcat:Dataset ; dct:title "Badplatser"@sv ;
              dct:description "Fråga Anna Andersson om bryggorna."@sv ; dcat:contactPoint <https://lerum.example/k> .
            <https://lerum.example/k> a vcard:Individual ; vcard:fn "Anna Andersson" ;
              vcard:hasEmail <mailto:anna.andersson@lerum.example> .
            """;
    private static final String WITHOUT = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
            <https://lerum.example/> a dcat:Catalog ; dcat:dataset <https://lerum.example/1> .
            <https://lerum.example/1> a dcat:Dataset ; dct:title "Badplatser"@sv ; dct:description "Fråga oss."@sv .
            """;

    @TempDir
    Path folder;

    @AutoClose
    final FeedServer publisher = FeedServer.start();

    private Terminal terminal = new Terminal();

    @BeforeEach
    void deliver() {
        terminal = new Terminal(
                "--data", folder.resolve("data").toString(), "--set", "outgoing.allow=127.0.0.1:" + publisher.port());
        publisher.serve("/lerum", "text/turtle", WITH);
        terminal.type("source add --id lerum --publisher lerum --url " + publisher.uri("/lerum"));
        assertEquals(0, terminal.type("harvest lerum").code());
    }

    @Test
    void whatThePublisherHasRemovedIsErasedFromVersionsFindingsFeedsIndexAndTheNextBackup() throws Exception {
        publisher.serve("/lerum", "text/turtle", WITHOUT);
        terminal.type("harvest lerum");
        assertEquals(
                3, terminal.type("privacy find", "Anna Andersson").lines().size(), "a dataset's and a contact's past");

        var packed = packed();
        for (var text : PERSONAL) {
            var said = terminal.type("privacy erase --by Kim --note dnr-2026-17 --yes", text);
            assertEquals(0, said.code(), said.notes());
        }

        for (var text : PERSONAL) {
            assertEquals(1, terminal.type("privacy find", text).lines().size(), "only the names of the columns");
        }
        assertEquals(
                0, terminal.type("backup", folder.resolve("copy.db").toString()).code());
        packed.removeAll(packed());
        assertTrue(packed.size() >= 3, "the dataset's and the contact's texts, and the raw feed, are others or gone");
        for (var file : List.of("data/ledger.db", "data/ledger.db-wal", "copy.db")) {
            var bytes = bytes(folder.resolve(file));
            packed.forEach(text -> assertFalse(bytes.contains(text), "nor do the old bytes lie about in " + file));
        }
        assertEquals(2, count("SELECT count(*) FROM erasure WHERE who = 'Kim' AND note = 'dnr-2026-17'"));
    }

    @Test
    void whatIsStillInForceIsErasedFromWhatIsPublicAndTheOperatorIsToldWhoNamesIt() {
        var said = terminal.type("privacy erase --by Kim --note dnr-2026-17 --yes", "anna andersson");

        assertEquals(1, said.code());
        assertTrue(said.notes().contains("lerum"), said.notes());
        var catalogue = terminal.type("export --format nq").answers();
        assertTrue(catalogue.contains("Fråga [raderat] om"), catalogue);
        assertFalse(catalogue.toLowerCase(Locale.ROOT).contains("anna andersson"), catalogue);
        assertTrue(catalogue.contains("anna.andersson@lerum.example"), "another text, which has to be named");
    }

    @Test
    void nothingIsErasedWithoutYesAndNothingOfAWordThatCouldMeanAnything() {
        var asked = terminal.type("privacy erase --by Kim --note x", "Anna Andersson");
        assertEquals(2, asked.code());
        assertTrue(asked.notes().contains("2 versions of 2 entities"), asked.notes());
        assertEquals(3, terminal.type("privacy find", "Anna Andersson").lines().size());

        assertEquals(
                2, terminal.type("privacy erase --by Kim --note x --yes", "An").code());
    }

    @Test
    void thatSomethingWasErasedIsNeitherChangedNorRemoved() {
        terminal.type("privacy erase --by Kim --note x --yes", "Anna Andersson");

        assertThrows(SQLException.class, () -> change("UPDATE erasure SET who = 'Alex'"));
        assertThrows(SQLException.class, () -> change("DELETE FROM erasure"));
    }

    /** What the ledger keeps, as it lies in the file: compressed. */
    private Set<String> packed() throws SQLException {
        var packed = new HashSet<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/ledger.db"));
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT packed FROM content UNION ALL SELECT pages FROM raw_feed")) {
            while (rows.next()) {
                packed.add(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1));
            }
        }
        return packed;
    }

    private static String bytes(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }

    private long count(String question) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/ledger.db"));
                var rows = connection.createStatement().executeQuery(question)) {
            return rows.getLong(1);
        }
    }

    private void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/ledger.db"))) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
