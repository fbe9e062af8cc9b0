package se.datatorg.web.page.frame;

import java.time.Clock;
import java.util.List;
import se.datatorg.vocab.Lang;
import se.datatorg.web.PortalSettings;

/**
 * The frame around a page's content: what every template may ask for.
 *
 * @param title of the page, without the portal's name
 * @param path of the page without language prefix: {@code /datasets}
 * @param query of the address, with its question mark; empty when there is none
 * @param region name of the region in the page's language
 * @param crumbs the way here, the start page and the page itself left out
 */
public record Page(
        Lang lang,
        String title,
        Section section,
        String path,
        String query,
        String region,
        PortalSettings settings,
        Assets assets,
        Clock clock,
        List<Crumb> crumbs) {
    public Page {
        crumbs = List.copyOf(crumbs);
    }

    /** A step of the way here. */
    public record Crumb(String label, String href) {}

    public Words words() {
        return Words.in(lang);
    }

    public Format format() {
        return Format.in(lang);
    }

    /** Address of one of the portal's pages in this page's language. */
    public String href(String to) {
        return href(lang, to);
    }

    public static String href(Lang lang, String to) {
        if (lang == Lang.SV) {
            return to;
        }
        return to.equals("/") ? "/en" : "/en" + to;
    }

    public Lang otherLang() {
        return lang == Lang.SV ? Lang.EN : Lang.SV;
    }

    /** This very page in that language. */
    public String in(Lang language) {
        return href(language, path) + query;
    }

    /** The same as a whole address, without what was asked, for search engines. */
    public String absolute(Lang language) {
        return settings.at(href(language, path));
    }

    public String asset(String name) {
        return assets.href(name);
    }

    public boolean isIn(Section other) {
        return section == other;
    }
}
