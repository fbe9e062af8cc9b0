package se.datatorg.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.datatorg.vocab.Lang;

/**
 * What people come for, from the first page to the thing in their hands. The way through search without script is
 * {@link BrowserTest}'s and {@link SearchJourneyTest}'s.
 */
@ExtendWith(Shared.class)
class JourneyTest {
    private static final String FIRST_HIT = "article.result h3 a";
    private static final Pattern ENTRY = Pattern.compile("<entry><id>([^<]+)</id>");
    private static final int MOST_RELOADS = 20;

    @Test
    void theBathingPlacesOfAMunicipalityAreFoundAndDownloadedAsCsv(Chromium chromium, DemoSite site)
            throws IOException {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/");
            page.fill("#q", "badplatser i Lerum");
            page.click("form.search button");
            page.locator(FIRST_HIT).first().click();
            assertThat(page.locator("h1")).containsText("Badplatser");
            assertThat(page.locator(".meta").first()).containsText("Lerum");

            var download = page.waitForDownload(
                    () -> page.locator(".do a.btn.primary").first().click());

            assertEquals("badplatser.csv", download.suggestedFilename());
            assertTrue(lines(download) > 2, "places, one a line");
        }
    }

    @Test
    void withoutScriptASemicolonFileInWindows1252IsLookedInto(Chromium chromium, DemoSite site) {
        try (var window = Window.withoutScript(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets?q=badplatser+lerum");
            page.locator(FIRST_HIT).first().click();
            page.locator(".do")
                    .getByText("Tabell", new Locator.GetByTextOptions().setExact(true))
                    .click();
            reloadUntilRead(page);

            assertThat(page.locator(".look")).containsText("Windows-1252 · semikolon mellan kolumnerna");
            assertThat(page.locator(".look tbody")).containsText(Pattern.compile("[åäö]"));
            assertEquals(0, page.locator(".look tbody").getByText("\ufffd").count());
            assertTrue(page.locator("svg.places circle").count() > 0, "its places are on a map");
            assertThat(page.locator("a.btn.primary")).hasAttribute("href", Pattern.compile("badplatser\\.csv$"));
        }
    }

    @Test
    void aDatasetsPageFetchesTheLookByItselfWhenTheVisitorComesNear(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets?q=badplatser+lidk%C3%B6ping");
            page.locator(FIRST_HIT).first().click();
            page.locator("#tabell").scrollIntoViewIfNeeded();

            assertThat(page.locator(".look tbody tr")).hasCount(6);
        }
    }

    @Test
    void highValueDataWithAnApiIsNarrowedTo(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets");
            open(page, "Särskilt värdefull (HVD)");
            page.check("input[name=hvd][value=true]");
            open(page, "API och tjänster");
            page.check("input[name=serviceType][value=API]");
            page.click(".facets button.primary");
            assertThat(page.locator(".chip.on")).hasCount(2);
            assertThat(page.locator("article.result")).hasCount(1);

            page.locator(FIRST_HIT).first().click();

            assertThat(page.locator(".meta").first()).containsText("Särskilt värdefull");
            var api = page.locator(".do").getByText("Öppna", new Locator.GetByTextOptions().setExact(true));
            assertThat(api).hasAttribute("href", Pattern.compile("^http.*/api/"));
        }
    }

    @Test
    void aSearchIsFollowedByAtom(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets?hvd=true&sort=modified");
            var hits = page.locator(FIRST_HIT).all().stream()
                    .map(hit -> site.base() + hit.getAttribute("href"))
                    .toList();

            var href = page.getByText("bevaka med Atom").getAttribute("href");
            var feed = page.request().get(site.base() + href);

            assertEquals("application/atom+xml;charset=utf-8", feed.headers().get("content-type"));
            assertEquals(
                    hits,
                    ENTRY.matcher(feed.text())
                            .results()
                            .map(entry -> entry.group(1))
                            .toList());
        }
    }

    @Test
    void whatChangedInADatasetTheLastMonthIsSeenAndHowItWasBefore(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets?type=dataset");
            open(page, "Ändrat sedan");
            page.fill(
                    "#since",
                    LocalDate.now(ZoneId.of("Europe/Stockholm")).minusMonths(1).toString());
            page.click(".facets button.primary");
            openOneWithEarlierVersions(page);
            var title = page.locator("h1").innerText();
            var step = page.locator("ol.time > li").first();
            step.locator("summary").first().click();
            assertThat(step.locator(".changes dt").first()).isVisible();
            assertTrue(step.locator(".changes ins, .changes del").count() > 0);

            page.getByText("Så såg den ut då").last().click();

            assertThat(page.locator(".alert.held")).containsText("Så här var beskrivningen den");
            page.getByText("Visa hur den är nu").click();
            assertThat(page.locator("h1")).hasText(title);
        }
    }

    @Test
    void aQueryIsAskedInSparqlAndItsAnswerTakenHome(Chromium chromium, DemoSite site) throws IOException {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/sparql");
            page.fill(
                    "#sq",
                    "SELECT ?title { ?d a <http://www.w3.org/ns/dcat#Dataset> ; "
                            + "<http://purl.org/dc/terms/title> ?title } ORDER BY ?title LIMIT 7");
            page.click("main form button.primary");
            assertThat(page.locator("#svar")).hasText("7 rader");

            var download = page.waitForDownload(
                    () -> page.locator("a[download='svar.csv']").click());

            assertEquals(1 + 7, lines(download), "the names of the columns, and the rows");
        }
    }

    @Test
    void aRemovedDatasetIsFoundByTheRunThatRemovedIt(Chromium chromium, DemoSite site) {
        var run = PageTypes.removing(site.ledger());
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/runs/" + run.id());
            page.locator("a[href='/datasets/" + PageTypes.removed(site.ledger()) + "']")
                    .first()
                    .click();

            assertThat(page.locator("main .badge").first()).containsText("Borttagen");
            assertTrue(page.locator("ol.lines li").count() > 1, "its last version is there");
            assertThat(page.getByText("se hämtningen")).hasAttribute("href", "/runs/" + run.id());
        }
    }

    private static void open(Page page, String filter) {
        var fold = page.locator("details.facet")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(filter))))
                .first();
        if (fold.getAttribute("open") == null) {
            fold.locator("summary").first().click();
        }
    }

    /** A new dataset has changed too, and has no version before. */
    private static void openOneWithEarlierVersions(Page page) {
        var hits = page.url();
        for (int i = 0; ; i++) {
            page.locator(FIRST_HIT).nth(i).click();
            if (page.getByText("Så såg den ut då").count() > 0) {
                return;
            }
            page.navigate(hits);
        }
    }

    /** A file may take longer than a page waits. */
    private static void reloadUntilRead(Page page) {
        for (int i = 0; i < MOST_RELOADS && page.getByText("Läs in sidan igen").count() > 0; i++) {
            page.getByText("Läs in sidan igen").click();
        }
    }

    private static long lines(Download download) throws IOException {
        var text = new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1);
        return text.lines().filter(line -> !line.isBlank()).count();
    }
}
