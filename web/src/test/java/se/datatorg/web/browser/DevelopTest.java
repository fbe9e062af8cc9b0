package se.datatorg.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.datatorg.vocab.Lang;

/** The query editor and the tried-out interface in a browser, with scripts and without. */
@ExtendWith(Shared.class)
class DevelopTest {
    @Test
    void aTermIsCompletedFromTheKeyboardAndBringsItsPrefix(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/sparql");
            page.fill("#sq", "");
            page.locator("#sq").pressSequentially("SELECT ?d { ?d a dcat:datas");
            assertThat(page.locator("[role=option]").first()).hasText("dcat:Dataset");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator("#sq").pressSequentially(" } LIMIT 3");

            assertThat(page.locator("#sq"))
                    .hasValue("PREFIX dcat: <http://www.w3.org/ns/dcat#>\nSELECT ?d { ?d a dcat:Dataset } LIMIT 3");
            page.click("main form button.primary");
            assertThat(page.locator("#svar")).hasText("3 rader");
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void withoutScriptAQueryIsAskedDrawnAndDownloaded(Chromium chromium, DemoSite site) {
        try (var window = Window.withoutScript(site, chromium)) {
            var page = window.go(Lang.SV, "/sparql");
            page.locator("aside a").first().click();
            assertThat(page.locator("svg.bars rect").first()).isVisible();
            assertThat(page.locator("a[download]").first()).hasAttribute("href", Pattern.compile(".*&format=csv"));
            assertThat(page.locator("#dela")).hasValue(Pattern.compile("^http://localhost:\\d+/sparql\\?query=.+"));
        }
    }

    @Test
    void aRequestIsTriedOnThePage(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/api");
            page.click("#listDatasets summary");
            page.fill("#listDatasets-q", "badplatser");
            page.click("#listDatasets form button");
            assertThat(page.locator("#listDatasets pre.answer")).containsText("\"total\"");
            assertThat(page).hasURL(site.base() + "/api");
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void withoutScriptTheFormLeadsToTheAnswer(Chromium chromium, DemoSite site) {
        try (var window = Window.withoutScript(site, chromium)) {
            var page = window.go(Lang.EN, "/api");
            page.click("#listDatasets summary");
            page.fill("#listDatasets-q", "badplatser");
            page.click("#listDatasets form button");
            assertThat(page).hasURL(site.base() + "/api/v1/datasets?q=badplatser");
        }
    }
}
