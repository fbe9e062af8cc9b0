package se.datatorg.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /accessibility}: the eleven parts that the law asks for, and a form that asks for no name. */
class AccessibilityStatementTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern ASSESSED = Pattern.compile("Självskattning (\\d+.\\p{L}+.\\d{4})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));

    @TempDir
    private static Path data;

    @AutoClose
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = new RunningPortal(data);
    }

    @Test
    void itHasAllElevenParts() throws IOException, InterruptedException {
        var page = portal.get("/accessibility").body();
        var parts = Map.ofEntries(
                Map.entry("who answers for it", "står bakom"),
                Map.entry("which service", "Datatorg"),
                Map.entry("how far it conforms", "delvis förenlig med lagen"),
                Map.entry("what is not accessible", "<li>Portalen är inte provad med skärmläsare"),
                Map.entry("why", "bryta mot WCAG 3.1.2"),
                Map.entry("exemptions", "oskäligt betungande"),
                Map.entry("how it was assessed", "axe-core"),
                Map.entry("when it was assessed", "Självskattning "),
                Map.entry("when it was revised", "Redogörelsen uppdaterades senast"),
                Map.entry("a form that asks for no name", "<textarea class=\"input\" id=\"m\" name=\"message\""),
                Map.entry("where to complain", "href=\"https://www.digg.se/tdosanmalan\""));

        parts.forEach((part, words) -> assertTrue(page.contains(words), part + ": " + words));
        assertEquals(11, parts.size());
        for (var path : new String[] {"/", "/datasets", "/finns/inte"}) {
            assertTrue(portal.get(path).body().contains("href=\"/accessibility\""), path);
        }
    }

    @Test
    void theAssessmentIsNotOlderThanAYear() throws IOException, InterruptedException {
        var matcher = ASSESSED.matcher(portal.get("/accessibility").body());
        assertTrue(matcher.find());

        var assessed = LocalDate.parse(matcher.group(1).replace('\u00A0', ' '), DAY);

        assertTrue(
                assessed.plusMonths(12).isAfter(LocalDate.now(java.time.Clock.systemUTC())),
                "assess again: " + assessed);
    }

    @Test
    void aMessageWithoutANameIsKeptForTheOperator() throws IOException, InterruptedException {
        var answer = portal.post(
                "/accessibility", FORM, "message=Kartan+g%C3%A5r+inte+att+l%C3%A4sa%0AReply+to%3A+x&reply=a%0D%0Ab");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("role=\"status\""));
        assertFalse(answer.body().contains("Kartan går"), "a sent message is not sent twice by mistake");
        try (var kept = Files.list(data.resolve("feedback"))) {
            var text = Files.readString(kept.findFirst().orElseThrow());
            assertTrue(text.endsWith("\n\nKartan går inte att läsa\nReply to: x\n"), text);
            assertTrue(text.contains("Reply to: a b\n"), text);
            assertFalse(text.contains("127.0.0.1"), "nothing of the sender is kept");
        }
        assertEquals(200, portal.post("/en/accessibility", FORM, "message=x").statusCode());
    }

    @Test
    void anEmptyMessageIsAskedForAndALongOneComesBackToBeMended() throws IOException, InterruptedException {
        var empty = portal.post("/accessibility", FORM, "message=+");
        assertEquals(400, empty.statusCode());
        assertTrue(empty.body().contains("aria-invalid=\"true\""));

        var tooLong = portal.post("/accessibility", FORM, "message=" + "x".repeat(5_001) + "%3Cb%3E&reply=mig");
        assertEquals(400, tooLong.statusCode());
        assertTrue(tooLong.body().contains("xxx&lt;b&gt;</textarea>"));
        assertTrue(tooLong.body().contains("value=\"mig\""));
    }
}
