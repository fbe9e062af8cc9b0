package se.datatorg.web.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.testdata.FeedServer;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Settings;

class CommandsTest {
    private static final String HEADER =
            "source\toutcome\tfed\tstored\tindexed\tlisted\tadded\tchanged\tremoved\tseconds";

    @TempDir
    Path folder;

    @AutoClose
    final FeedServer publisher = FeedServer.start();

    private List<String> settings = List.of();
    private Terminal terminal = new Terminal();

    @BeforeEach
    void open() {
        settings = List.of(
                "outgoing.allow=127.0.0.1:" + publisher.port(),
                "outgoing.pause=0ms",
                "outgoing.retries=",
                "harvest.automatic=false");
        terminal = terminal(folder);
        serve(10);
    }

    @Test
    void aSourceIsRegisteredPausedResumedAndRemoved() {
        assertEquals(0, add("lerum").code());
        var row = "lerum\tlerum\t%s\t24h\t" + publisher.uri("/lerum");
        assertEquals(
                List.of("id\tpublisher\tstate\tevery\taddress", row.formatted("active")),
                type("source list").lines());

        assertEquals("paused lerum", type("source pause lerum").answers().strip());
        assertEquals(row.formatted("paused"), type("source list").lines().getLast());
        assertEquals(List.of(HEADER), type("harvest").lines(), "a paused source is not due");

        assertEquals("resumed lerum", type("source resume lerum").answers().strip());
        assertEquals(0, type("harvest").code());
        assertTrue(type("source show lerum").answers().contains("\tupdated\t10\t10\t0\t0"));

        assertEquals(2, type("source remove lerum").code(), "the loss must be said");
        assertEquals(
                "removed lerum with 10 records",
                type("source remove lerum --yes").answers().strip());
        assertEquals(1, type("source list").lines().size());
        assertEquals(Map.of(), shown(folder));
    }

    @Test
    void aPublisherIsRegisteredBesideTheRegion() {
        assertEquals(
                0,
                type("publisher add --id hamnen --kind other --name", "Hamnen i Göteborg AB")
                        .code());

        assertTrue(type("publisher list").lines().contains("hamnen\tHamnen i Göteborg AB\tother"));
        assertEquals(
                List.of("id\thamnen", "name\tHamnen i Göteborg AB", "kind\tother"),
                type("publisher show hamnen").lines());
        assertEquals(2, type("publisher add --id lerum --name Lerum").code(), "the region has one of that id");
    }

    @Test
    void aHarvestEndsWithALinePerSource() {
        add("lerum");

        var first = type("harvest");
        assertEquals(0, first.code(), first.notes());
        assertEquals(HEADER, first.lines().getFirst());
        assertTrue(
                first.lines().getLast().matches("lerum\tupdated\t10\t10\t10\t10\t10\t0\t0\t\\d+\\.\\d\\d"),
                first.answers());

        assertEquals(List.of(HEADER), type("harvest").lines(), "nothing is due any more");
        assertTrue(type("harvest lerum").lines().getLast().startsWith("lerum\tunchanged\t10\t10\t10\t10\t0\t0\t0\t"));
    }

    @Test
    void theSameAsJson() throws IOException {
        add("lerum");

        var runs = json(type("harvest --format json"));
        assertEquals(1, runs.size());
        var run = runs.get(0);
        assertEquals("lerum", run.get("source").asText());
        assertEquals("updated", run.get("outcome").asText());
        for (var number : new String[] {"fed", "stored", "indexed", "listed", "added"}) {
            assertEquals(10, run.get(number).asInt(), number);
        }
        assertEquals(0, run.get("removed").asInt());
        assertTrue(run.get("seconds").isNumber());
    }

    @Test
    void aHeldRunWaitsForAPersonWhoConfirms() throws IOException {
        var held = holdOne();

        assertEquals(10, shown(folder).size());
        var confirmed = type("confirm " + held + " --by eva");
        assertEquals(0, confirmed.code(), confirmed.notes());
        assertTrue(
                confirmed.lines().getLast().startsWith("lerum\tupdated\t2\t2\t2\t2\t0\t0\t8\t"), confirmed.answers());
        assertEquals(2, shown(folder).size());
        assertEquals(2, type("confirm " + held).code(), "once is enough");
    }

    @Test
    void aHeldRunThatIsRejectedChangesNothing() throws IOException {
        var held = holdOne();

        assertEquals(0, type("reject " + held + " --by eva").code());
        assertEquals(10, shown(folder).size());
        assertEquals(2, type("reject " + held).code(), "once is enough");
        assertEquals(2, type("confirm " + held).code(), "it was decided");
    }

    @Test
    void aFeedThatCannotBeReadNeedsAPerson() {
        add("lerum");
        publisher.serve("/lerum", "text/html", "<!doctype html><title>Logga in</title>");

        var said = type("harvest lerum");
        assertEquals(1, said.code());
        assertTrue(said.lines().getLast().startsWith("lerum\trejected\t"));
        assertTrue(said.notes().contains("lerum ("), said.notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "source add --id lerum",
                "source add --id Lerum! --publisher lerum --url https://a.example/",
                "source add --id lerum --publisher nobody --url https://a.example/",
                "source add --id lerum --publisher lerum --url ftp://a.example/",
                "source add --id lerum --publisher lerum --url https://a.example/ --every 1m",
                "source add --id lerum --publisher lerum --url https://a.example/ --kind csw",
                "source show nobody",
                "source pause nobody",
                "source resume nobody",
                "source remove nobody --yes",
                "publisher show nobody",
                "harvest nobody",
                "harvest --format xml",
                "confirm 1",
                "confirm first",
                "reject 1",
                "check no-such-file.ttl",
                "restore no-such-file.db",
                "bench fly",
                "source list --config no-such-file.conf",
                "source list --set harvest.workers=many",
                "source list --set outgoing.pause",
                "harvest --set outgoing.authorities=pom.xml",
                "harvest --set outgoing.authorities=nowhere.pem",
                "source list --set portal.name=",
                "source list --set portal.contact=nobody",
            })
    void whatCannotBeDoneIsSaidInASentence(String command) {
        var said = type(command);

        assertEquals(2, said.code());
        assertEquals("", said.answers());
        assertEquals(1, said.notes().lines().count(), said.notes());
        assertTrue(said.notes().strip().matches("datatorg[a-z -]*: .{10,}\\."), said.notes());
        assertFalse(said.notes().contains("on our side"), said.notes());
        assertFalse(said.notes().contains("Exception"), said.notes());
    }

    @Test
    void aMeasurementInAFolderWithSomethingElseIsRefusedAndTheFolderLeftAlone() throws IOException {
        var file = Files.writeString(folder.resolve("letter.txt"), "keep me");

        var said = new Terminal().type("bench abuse", "--data", folder.toString());

        assertEquals(2, said.code());
        assertEquals(1, said.notes().lines().count(), said.notes());
        assertTrue(said.notes().contains(folder + " holds something else."), said.notes());
        assertFalse(said.notes().contains("on our side"), said.notes());
        assertEquals("keep me", Files.readString(file));
    }

    @Test
    void theProgramAloneSaysWhereTheLoopsAreMeasured() {
        var said = new Terminal().type("bench loops");

        assertEquals(2, said.code());
        assertEquals(1, said.notes().lines().count(), said.notes());
        assertTrue(said.notes().contains("Use ./datatorg bench loops in a folder with the project's sources."));
    }

    @Test
    void anUnknownSettingNamesTheNearest() {
        var said = type("source list --set harvst.workers=2");

        assertEquals(2, said.code());
        assertTrue(said.notes().contains("harvst.workers") && said.notes().contains("harvest.workers"), said.notes());
    }

    @Test
    void aFeedIsExaminedWithoutADataFolder() throws IOException {
        var file = Files.writeString(folder.resolve("feed.ttl"), feed(4));
        var nowhere = folder.resolve("nowhere");

        var text = terminal(nowhere).type("check", file.toString());
        assertEquals(1, text.code(), "the profile demands more");
        assertTrue(text.answers().contains("Turtle"), text.answers());

        var json = json(terminal(nowhere).type("check --format json", file.toString()));
        assertEquals("Turtle", json.get("syntax").asText());
        assertEquals(1, json.get("catalogs").asInt());
        assertEquals(4, json.get("datasets").asInt());
        assertEquals(405, json.at("/score/max").asInt());
        assertTrue(json.get("findings").size() > 0);
        assertTrue(json.at("/findings/0/message/sv").isTextual());

        assertEquals(
                10,
                json(terminal(nowhere)
                                .type(
                                        "check --format json",
                                        publisher.uri("/lerum").toString()))
                        .get("datasets")
                        .asInt());
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void aBackupBringsEverythingBack() {
        add("lerum");
        type("harvest");
        serve(12);
        type("harvest lerum");
        var backup = folder.resolve("backup.db").toString();

        assertEquals(0, type("backup", backup).code());
        assertEquals(2, type("backup", backup).code(), "nothing is written over");

        var elsewhere = folder.resolve("elsewhere");
        assertEquals(0, terminal(elsewhere).type("restore", backup).code());
        assertEquals(shown(folder), shown(elsewhere));
        assertEquals(12, shown(elsewhere).size());
        assertEquals(
                type("source show lerum").answers(),
                terminal(elsewhere).type("source show lerum").answers());
        assertEquals(2, terminal(elsewhere).type("restore", backup).code(), "a folder with a ledger keeps it");
        assertTrue(terminal(elsewhere)
                .type("harvest lerum")
                .lines()
                .getLast()
                .startsWith("lerum\tunchanged\t12\t12\t12\t12"));
    }

    @Test
    void aFileThatIsNoBackupIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("no-backup.db"), "hej ".repeat(1000));
        var elsewhere = folder.resolve("elsewhere");

        var said = terminal(elsewhere).type("restore", file.toString());

        assertEquals(2, said.code());
        assertTrue(said.notes().contains("no whole backup"), said.notes());
        assertFalse(Files.exists(elsewhere.resolve("ledger.db")));
    }

    @Test
    void aRebuildShowsTheSame() {
        add("lerum");
        type("harvest");

        assertEquals("rebuilt at generation 1", type("rebuild").answers().strip());
        assertTrue(type("harvest lerum").lines().getLast().startsWith("lerum\tunchanged\t10\t10\t10\t10"));
    }

    @Test
    void aHarvestBesideARunningServerReturnsWhenTheServerShowsIt() {
        add("lerum");
        var config = PortalConfig.of(Settings.read(settings, Map.of(), Optional.empty()), folder, 8080);
        try (var server = PortalServer.start(config, Clock.systemUTC(), 0, Optional.empty())
                .orElseThrow()) {
            var said = type("harvest lerum");

            assertEquals(0, said.code(), said.notes());
            assertTrue(said.lines().getLast().startsWith("lerum\tupdated\t10\t10\t10\t10\t10\t0\t0\t"), said.answers());
            var ledger = server.workshop().ledger();
            assertEquals(1, ledger.projections().reached("search"));
            assertEquals(1, ledger.projections().reached("sparql"));
            assertEquals(2, type("rebuild").code(), "the server has the index");
        }
    }

    private String holdOne() throws IOException {
        add("lerum");
        type("harvest");
        serve(2);

        var said = type("harvest lerum --format json");
        assertEquals(1, said.code());
        var run = json(said).get(0);
        assertEquals("held", run.get("outcome").asText());
        assertEquals("held-shrunken", run.get("cause").asText());
        return run.get("run").asText();
    }

    private Terminal.Said add(String id) {
        return type(
                "source add --id " + id + " --publisher lerum --url",
                publisher.uri("/" + id).toString());
    }

    private Terminal.Said type(String command, String... more) {
        return terminal.type(command, more);
    }

    private Terminal terminal(Path data) {
        var always = new ArrayList<>(List.of("--data", data.toString()));
        settings.forEach(setting -> always.addAll(List.of("--set", setting)));
        return new Terminal(always.toArray(String[]::new));
    }

    private void serve(int datasets) {
        publisher.serve("/lerum", "text/turtle", feed(datasets));
    }

    private static String feed(int datasets) {
        var head = """
                @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
                <https://data.lerum.example/> a dcat:Catalog .
                """;
        return IntStream.range(0, datasets).mapToObj("""
                        <https://data.lerum.example/> dcat:dataset <https://data.lerum.example/%1$d> .
                        <https://data.lerum.example/%1$d> a dcat:Dataset ; dcterms:title "Badplats %1$d"@sv .
                        """::formatted).collect(Collectors.joining("", head, ""));
    }

    /** The records that a data folder's portal shows, by IRI. */
    private static Map<String, String> shown(Path data) {
        try (var ledger = Ledger.open(data, List.of(), Clock.systemUTC())) {
            var shown = new java.util.TreeMap<String, String>();
            ledger.versions().eachShown(ledger.generation(), entity -> {
                if (entity.kind().isRecord()) {
                    shown.put(entity.iri(), entity.text());
                }
            });
            return shown;
        }
    }

    private static JsonNode json(Terminal.Said said) throws IOException {
        return new ObjectMapper().readTree(said.answers());
    }
}
