package se.datatorg.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import se.datatorg.vocab.Lang;

/** A private window on the portal that remembers what it was asked for and what the browser complained about. */
final class Window implements AutoCloseable {
    private static final String MISSING = "Failed to load resource: the server responded with a status of 4";

    private final URI base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Window(URI base, BrowserContext context) {
        this.base = base;
        this.context = context;
        this.page = context.newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (!message.text().startsWith(MISSING)) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
    }

    static Window open(DemoSite site, Chromium chromium) {
        return new Window(site.base(), chromium.browser().newContext(still()));
    }

    static Window open(URI base, Chromium chromium) {
        return new Window(base, chromium.browser().newContext(still()));
    }

    static Window withoutScript(DemoSite site, Chromium chromium) {
        return new Window(site.base(), chromium.browser().newContext(still().setJavaScriptEnabled(false)));
    }

    /** Style sheets are not fetched. */
    static Window withoutStyles(DemoSite site, Chromium chromium) {
        var window = open(site, chromium);
        window.context.route("**/*.css", Route::abort);
        return window;
    }

    /** Without motion a page has its final colours at once. */
    private static Browser.NewContextOptions still() {
        return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    }

    Page go(Lang lang, String path) {
        var prefixed = lang == Lang.SV ? path : path.equals("/") ? "/en" : "/en" + path;
        page.navigate(base + prefixed);
        return page;
    }

    Page page() {
        return page;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What the browser's console said, a missing page's own status left out. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    boolean hasCookies() {
        return !context.cookies().isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
