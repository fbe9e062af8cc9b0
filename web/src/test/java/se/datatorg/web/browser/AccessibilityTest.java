package se.datatorg.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import se.datatorg.vocab.Lang;

/** Every kind of page against WCAG 2.2 AA, as far as a machine can tell, and on narrow screens. */
@ExtendWith(Shared.class)
class AccessibilityTest {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** Of so many pages one is walked through by Tab; with {@code --long} every one. */
    private static final int SAMPLE = 6;

    private static final int NARROWEST = 320;
    private static final int TELEPHONE = 390;
    private static final String OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)";
    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /**
     * Each page in one of the eight ways; neighbours take turns, so that every way meets many kinds of page. None scrolls
     * sideways on the narrowest screen, in either language.
     */
    @Test
    void everyPageFollowsWcagInBothLanguagesWidthsAndColours(Chromium chromium, DemoSite site) {
        var faults = new ArrayList<String>();
        try (var window = Window.open(site, chromium)) {
            int turn = 0;
            for (var path : pages(site)) {
                var lang = turn % 2 == 0 ? Lang.SV : Lang.EN;
                var other = lang == Lang.SV ? Lang.EN : Lang.SV;
                int width = turn / 2 % 2 == 0 ? TELEPHONE : 1280;
                faults.addAll(overflow(window.go(other, path), other + path, NARROWEST));
                var page = window.go(lang, path);
                faults.addAll(faults(page, lang + path, width, colours(turn / 4 % 2 == 0)));
                if (turn % 5 == 0) {
                    faults.addAll(faultsInForcedColours(page, lang + path, width));
                }
                faults.addAll(overflow(page, lang + path, NARROWEST));
                turn++;
            }
        }
        assertEquals(List.of(), faults);
    }

    /** The browser's text at its double (WCAG 1.4.4), on a telephone. */
    @Test
    void withTextOfTwiceTheSizeNoPageScrollsSideways(Chromium chromium, DemoSite site) {
        var faults = new ArrayList<String>();
        try (var large = chromium.withLargeText();
                var window = Window.open(site, large)) {
            for (var path : pages(site)) {
                faults.addAll(overflow(window.go(Lang.SV, path), path, TELEPHONE));
            }
            assertEquals("32px", window.page().evaluate("getComputedStyle(document.documentElement).fontSize"));
        }
        assertEquals(List.of(), faults);
    }

    /** Every page in every way: sv and en, narrow and wide, light, dark and forced colours. */
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true", disabledReason = "runs with verify --long")
    void everyPageFollowsWcagInEveryWay(Chromium chromium, DemoSite site) {
        var faults = new ArrayList<String>();
        try (var window = Window.open(site, chromium)) {
            for (var path : pages(site)) {
                for (var lang : Lang.values()) {
                    for (int width : new int[] {NARROWEST, 1280}) {
                        faults.addAll(faults(window.go(lang, path), lang + path, width, ColorScheme.LIGHT));
                        faults.addAll(faults(window.go(lang, path), lang + path, width, ColorScheme.DARK));
                        faults.addAll(faultsInForcedColours(window.go(lang, path), lang + path, width));
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Here the visitor chooses the colours; what axe reads of them is the page's own, so contrast is not judged. */
    private static List<String> faultsInForcedColours(Page page, String path, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        try {
            return faults(page, path + " forced", width, ColorScheme.LIGHT, List.of("color-contrast"));
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        }
    }

    @Test
    void theReportOfTheFeedDoctorFollowsWcagToo(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/check");
            page.fill(
                    "input[name=url]",
                    site.ledger().sources().list().getFirst().address().toString());
            page.click("main button.primary");
            page.waitForURL("**/check");
            assertEquals(List.of(), faults(page, "report", 390, ColorScheme.DARK));
            assertEquals(List.of(), faults(page, "report", 1280, ColorScheme.LIGHT));
        }
    }

    @Test
    void theFormAboutBarriersFollowsWcagWhenItIsRefusedAndWhenItIsTaken(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/accessibility");
            page.fill("#m", " ");
            page.click("main button.primary");
            assertEquals(List.of(), faults(page, "refused", 390, ColorScheme.LIGHT));

            page.fill("#m", "Kartan på statistiksidan går inte att läsa upp.");
            page.click("main button.primary");
            assertEquals(1, page.locator("main [role=status]").count());
            assertEquals(List.of(), faults(page, "taken", 390, ColorScheme.DARK));
        }
    }

    @Test
    void everythingThatCanBeUsedIsReachedByTabAndSeenThere(Chromium chromium, DemoSite site) {
        var faults = new ArrayList<String>();
        try (var window = Window.open(site, chromium)) {
            int turn = 0;
            for (var path : pages(site)) {
                if (Boolean.getBoolean("long") || turn++ % SAMPLE == 0) {
                    window.go(Lang.SV, path).setViewportSize(1280, 800);
                    new Keyboard(window.page()).faults().forEach(fault -> faults.add(path + ": " + fault));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Narrow and wide, light and dark take turns; with {@code --long} every page is narrow and wide. */
    @Test
    void onEveryPageTheFocusIsSeenAndWhatCanBeUsedIsLargeEnough(Chromium chromium, DemoSite site) {
        var faults = new ArrayList<String>();
        try (var window = Window.open(site, chromium)) {
            int turn = 0;
            for (var path : pages(site)) {
                for (int width : new int[] {390, 1280}) {
                    if (Boolean.getBoolean("long") || (turn % 2 == 0) == (width == 390)) {
                        var page = window.go(Lang.SV, path);
                        page.setViewportSize(width, 800);
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours(turn / 2 % 2 == 0)));
                        page.evaluate(OPEN_ALL);
                        new Targets(page).faults().forEach(fault -> faults.add(path + " " + width + ": " + fault));
                    }
                }
                turn++;
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aHiddenFocusAndASmallTargetWouldBeSeen(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/about");
            assertEquals(List.of(), new Targets(page).faults());
            page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<p><button id=a></button>"
                    + "<button id=b></button></p>')");
            page.evaluate("for (const e of document.querySelectorAll('#a,#b')) Object.assign(e.style, {width: '9px',"
                    + " height: '9px', padding: 0, outline: 'none', boxShadow: 'none'})");

            var faults = new Targets(page).faults();

            assertEquals(4, faults.size(), faults.toString());
            assertTrue(faults.getFirst().startsWith("focus has a contrast of 0"), faults.toString());
            assertTrue(faults.getLast().startsWith("only 9 by 9"), faults.toString());
        }
    }

    /** Charts and maps without their style sheet: a name that says what they show, and the same in a table or list beside. */
    @Test
    void chartsAndMapsSayWhatTheyShowWithoutStyleSheets(Chromium chromium, DemoSite site) {
        var faults = new ArrayList<String>();
        try (var window = Window.withoutStyles(site, chromium)) {
            for (var path : pages(site)) {
                var page = window.go(Lang.SV, path);
                assertEquals(
                        "8px", page.evaluate("getComputedStyle(document.body).marginTop"), "no style sheet of ours");
                page.evaluate(OPEN_ALL);
                new Pictures(page).faults().forEach(fault -> faults.add(path + ": " + fault));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theOpenMenuLiesOverThePageNoLongerThanItIsUsed(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/publishers");
            page.setViewportSize(390, 800);
            page.locator(".menu summary").click();
            page.locator(".menu a").first().press("Escape");
            assertEquals(0, page.locator(".menu[open]").count());
            assertEquals("SUMMARY", page.evaluate("document.activeElement.tagName"));

            page.keyboard().press("Enter");
            page.locator(".menu[open] a").last().press("Tab");
            assertEquals(0, page.locator(".menu[open]").count());
        }
    }

    @Test
    void theFirstTabLeadsPastTheMenuToTheContent(Chromium chromium, DemoSite site) {
        try (var window = Window.open(site, chromium)) {
            var page = window.go(Lang.SV, "/datasets");
            page.keyboard().press("Tab");
            assertEquals("Hoppa till innehållet", page.evaluate("document.activeElement.textContent"));
            assertTrue(page.locator("a.skip").boundingBox().y >= 0, "the skip link is seen when it has the focus");
            page.keyboard().press("Enter");
            assertEquals("main", page.evaluate("document.activeElement.id"));
        }
    }

    private static List<String> pages(DemoSite site) {
        var pages = new ArrayList<>(PageTypes.of(site.ledger()).values());
        pages.addAll(PageTypes.refused(site.ledger()).values());
        return pages;
    }

    private static List<String> overflow(Page page, String path, int width) {
        page.setViewportSize(width, 700);
        page.evaluate(OPEN_ALL);
        return (Integer) page.evaluate(OVERFLOW) > 0 ? List.of(path + " scrolls sideways") : List.of();
    }

    private static ColorScheme colours(boolean dark) {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    private static List<String> faults(Page page, String path, int width, ColorScheme colours) {
        return faults(page, path, width, colours, List.of());
    }

    private static List<String> faults(Page page, String path, int width, ColorScheme colours, List<String> notJudged) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.evaluate(OPEN_ALL);
        var axe = new AxeBuilder(page).setLegacyMode(true).withTags(WCAG);
        return (notJudged.isEmpty() ? axe : axe.disableRules(notJudged))
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> path + " " + width + " " + colours + ": " + rule.getId() + " "
                                        + node.getHtml()))
                        .toList();
    }
}
