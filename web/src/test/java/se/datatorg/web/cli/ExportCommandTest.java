package se.datatorg.web.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.testdata.FeedServer;

class ExportCommandTest {
    private static final String FEED = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
            <https://data.lerum.example/> a dcat:Catalog ; dcat:dataset <https://data.lerum.example/1> .
            <https://data.lerum.example/1> a dcat:Dataset ; dcterms:title "Sjöar"@sv .
            """;
    private static final String TITLE =
            "<https://data.lerum.example/1> <http://purl.org/dc/terms/title> \"Sjöar\"@sv .";

    @TempDir
    Path folder;

    @AutoClose
    final FeedServer publisher = FeedServer.start();

    private Terminal terminal = new Terminal();

    @BeforeEach
    void harvest() {
        publisher.serve("/lerum", "text/turtle", FEED);
        terminal = new Terminal("--data", folder.toString(), "--set", "outgoing.allow=127.0.0.1:" + publisher.port());
        terminal.type(
                "source add --id lerum --publisher lerum --url",
                publisher.uri("/lerum").toString());
        assertEquals(0, terminal.type("harvest").code());
    }

    @Test
    void theCatalogueIsWrittenToTheTerminal() {
        var said = terminal.type("export --format nt");

        assertEquals(0, said.code(), said.notes());
        assertTrue(said.lines().contains(TITLE), said.answers());
    }

    @Test
    void theCatalogueIsWrittenToAFile() throws IOException {
        var file = folder.resolve("out.nt");

        var said = terminal.type("export --format nt --publisher lerum --out", file.toString());

        assertEquals("", said.answers());
        assertTrue(Files.readString(file).contains(TITLE));
    }

    @Test
    void beforeTheFirstHarvestThereWasNothing() {
        var said = terminal.type("export --format nt --at 2020-01-01");

        assertEquals(0, said.code(), said.notes());
        assertFalse(said.answers().contains("data.lerum.example/1"), said.answers());
    }

    @Test
    void whatIsMeantIsSaidWhenItCannotBeUnderstood() {
        assertTrue(terminal.type("export --format xls").notes().contains("not xls"));
        assertTrue(terminal.type("export --at yesterday").notes().contains("not yesterday"));
        assertEquals(2, terminal.type("export --publisher nobody").code());
    }
}
