package se.datatorg.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.datatorg.vocab.Lang;

/** What a browser does, and does not do, on the portal. */
@ExtendWith(Shared.class)
class BrowserTest {
    @Test
    void noPageAsksAnotherHostSetsACookieOrMakesTheConsoleComplain(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            PageTypes.of(site.ledger()).values().forEach(path -> window.go(Lang.SV, path));
            var elsewhere = window.asked().stream()
                    .filter(url -> !url.startsWith(site.base() + "/"))
                    .toList();
            assertEquals(List.of(), elsewhere);
            assertEquals(List.of(), window.complaints());
            assertFalse(window.hasCookies());
            assertEquals(0, window.page().evaluate("localStorage.length + sessionStorage.length"));
        }
    }

    @Test
    void withoutScriptAVisitorSearchesFiltersAndReachesADataset(Chromium chromium, DemoSite site) {
        try (var window = Window.withoutScript(site, chromium)) {
            var page = window.go(Lang.SV, "/");
            page.fill("#q", "badplatser");
            page.click("form.search button");
            assertThat(page.locator("#ant")).containsText("badplatser");
            int all = page.locator("article.result").count();
            assertTrue(all > 1);

            page.locator("input[name=publisher]").first().check();
            page.click(".facets button.primary");
            assertThat(page).hasURL(Pattern.compile("publisher="));
            assertTrue(page.locator("article.result").count() < all);

            var title = page.locator("article.result h3 a").first().innerText();
            page.locator("article.result h3 a").first().click();
            assertThat(page.locator("h1")).hasText(title);
        }
    }

    @Test
    void aPageSwitchesLanguageAndStaysTheSamePage(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets?q=badplatser");
            page.locator("nav a[hreflang=en]").first().click();
            assertThat(page).hasURL(site.base() + "/en/datasets?q=badplatser");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("#q")).hasValue("badplatser");
        }
    }
}
