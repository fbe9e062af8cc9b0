package se.datatorg.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.datatorg.vocab.Lang;

/** Searching in a real browser, with script and without. */
@ExtendWith(Shared.class)
class SearchJourneyTest {
    private static final String HITS = "article.result";

    @Test
    void withoutScriptAPlaceInTheQuestionNarrowsAndThereIsAWayOut(Chromium chromium, DemoSite site) {
        try (var window = Window.withoutScript(site, chromium)) {
            var page = window.go(Lang.SV, "/");
            search(page, "badplatser i Lerum");

            assertThat(page.locator(".placed")).containsText("Du ser träffar från Lerum.");
            assertThat(page.locator(HITS)).hasCount(1);
            assertThat(page.locator(HITS)).containsText("Lerums kommun");

            page.click(".placed a");
            assertThat(page.locator("#q")).hasValue("badplatser");
            assertThat(page.locator(".placed")).hasCount(0);
            assertTrue(page.locator(HITS).count() > 5);
        }
    }

    @Test
    void withoutScriptEveryHitSaysWhyItWasFound(Chromium chromium, DemoSite site) {
        try (var window = Window.withoutScript(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets?q=dagis");

            assertThat(page.locator(HITS + " .why").first()).containsText("(du skrev dagis)");
            assertEquals(
                    page.locator(HITS).count(), page.locator(HITS + " .why").count());
        }
    }

    @Test
    void withoutScriptALongListOfPublishersIsSearchedAndKeptInTheAddress(Chromium chromium, DemoSite site) {
        try (var window = Window.withoutScript(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets");
            page.fill("input[name='find.publisher']", "trollh");
            page.click(".facets button.primary");

            assertThat(page.locator("input[name=publisher]")).hasCount(1);
            page.check("input[name=publisher]");
            page.locator("summary", new Page.LocatorOptions().setHasText("Plats"))
                    .click();
            page.selectOption("#spatial", new SelectOption().setLabel("Trollhättan"));
            page.click(".facets button.primary");

            assertThat(page).hasURL(Pattern.compile("publisher=trollhattan.*spatial="));
            assertThat(page.locator(".chip.on")).hasCount(2);
            page.reload();
            assertThat(page.locator("input[name=publisher]").first()).isChecked();
            assertThat(page.locator("#spatial option:checked")).hasText("Trollhättan");
        }
    }

    @Test
    void withoutScriptAnEmptyAnswerNamesTheFilterThatEmptiedIt(Chromium chromium, DemoSite site) {
        try (var window = Window.withoutScript(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets?q=badplatser&publisher=lerum&theme=HEAL");
            assertThat(page.locator(HITS)).hasCount(0);

            page.locator("ul.list a", new Page.LocatorOptions().setHasText("utan filtret ämne"))
                    .click();

            assertThat(page.locator(HITS)).hasCount(1);
            assertThat(page).not().hasURL(Pattern.compile("theme="));
        }
    }

    @Test
    void withoutScriptWhatWorksNowIsNarrowedTo(Chromium chromium, DemoSite site) {
        try (var window = Window.withoutScript(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets?reach=works&q=badplatser");

            assertThat(page.locator(".chip.on")).containsText("Fungerar nu");
            assertThat(page.locator("input[type=checkbox][name=reach][value=works]"))
                    .isChecked();
        }
    }

    @Test
    void suggestionsAreLinksThatTheKeyboardReaches(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/");
            page.locator("#q").pressSequentially("badpl");
            var options = page.locator(".suggest a[role=option]");
            assertThat(options.first()).isVisible();
            assertThat(options.first()).hasAttribute("href", Pattern.compile("^/datasets"));

            page.keyboard().press("ArrowDown");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            page.keyboard().press("Escape");
            assertThat(options.first()).isHidden();

            page.locator("#q").pressSequentially("a");
            assertThat(options.first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/datasets"));
        }
    }

    @Test
    void withScriptAListNarrowsAsOneTypesAndABoxOnTheMapNarrowsTheSearch(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets");
            page.fill("input[name='find.publisher']", "skövde");
            assertThat(page.locator("label.check:has(input[name=publisher]):visible"))
                    .hasCount(1);
            page.fill("input[name='find.publisher']", "");

            page.locator("summary", new Page.LocatorOptions().setHasText("Plats"))
                    .click();
            var map = page.locator("svg.pick").boundingBox();
            page.mouse().move(map.x + map.width * 0.3, map.y + map.height * 0.5);
            page.mouse().down();
            page.mouse().move(map.x + map.width * 0.5, map.y + map.height * 0.7);
            page.mouse().up();

            assertThat(page).hasURL(Pattern.compile("spatial=1"));
            assertThat(page.locator(".chip.on")).containsText("Ruta på kartan");
            assertEquals(java.util.List.of(), window.complaints());
        }
    }

    private static void search(Page page, String text) {
        page.fill("#q", text);
        page.click("form.search button");
    }
}
