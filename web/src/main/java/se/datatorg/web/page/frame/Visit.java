package se.datatorg.web.page.frame;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;
import se.datatorg.web.page.table.CsvTable;

/**
 * One request for a page: what was asked, in which language, and how to answer. A page that is made before anybody asks
 * is visited by nobody: it is asked nothing, and answers nobody.
 */
public final class Visit {
    private static final String ENGLISH = "/en";
    private static final String SHOWN = "datatorg.page";

    private final Site site;
    private final Optional<Context> asked;
    private final String address;
    private final Lang lang;
    private final List<Page.Crumb> crumbs = new ArrayList<>();

    Visit(Site site, Context ctx) {
        this(site, ctx.path(), Optional.of(ctx));
    }

    /** @param asked what came over the wire; empty when nobody asks */
    Visit(Site site, String address, Optional<Context> asked) {
        this.site = site;
        this.address = address;
        this.asked = asked;
        this.lang = address.equals(ENGLISH) || address.startsWith(ENGLISH + "/") ? Lang.EN : Lang.SV;
    }

    /** What came over the wire; a visit by nobody has none, and must not be asked for it. */
    public Context ctx() {
        return asked.orElseThrow();
    }

    public Lang lang() {
        return lang;
    }

    public Portal portal() {
        return site.portal();
    }

    public Words words() {
        return Words.in(lang);
    }

    public Format format() {
        return Format.in(lang);
    }

    /** Today in Sweden. */
    public LocalDate today() {
        return LocalDate.ofInstant(portal().clock().instant(), Format.ZONE);
    }

    public String href(String path) {
        return Page.href(lang, path);
    }

    /** A parameter of the address, stripped; empty when it is missing. */
    public String param(String name) {
        return asked.map(ctx -> ctx.queryParam(name)).map(String::strip).orElse("");
    }

    /** Adds a step of the way here. */
    public Visit via(String label, String path) {
        crumbs.add(new Page.Crumb(label, href(path)));
        return this;
    }

    /** Answers with a page. */
    public void show(String template, String title, Section section, Object view) {
        var ctx = ctx();
        ctx.html(html(template, title, section, view));
        ctx.contentType("text/html; charset=utf-8");
        ctx.header("Content-Language", lang.tag());
        ctx.attribute(SHOWN, true);
    }

    /** The whole page, for whoever will ask for it. */
    public String html(String template, String title, Section section, Object view) {
        return site.templates().render(template, page(title, section), view);
    }

    /**
     * Answers with a table to keep, under a name that tells what it is and of which day.
     *
     * @param name our own word for it, letters a to z and hyphens only
     */
    public void give(CsvTable table, String name) {
        var ctx = ctx();
        ctx.contentType("text/csv; charset=utf-8; header=present").result(table.bytes());
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "-" + today() + ".csv\"");
        ctx.header("Content-Language", lang.tag());
    }

    /** Whether the answer is a page already. */
    public static boolean isShown(Context ctx) {
        return ctx.attribute(SHOWN) != null;
    }

    private Page page(String title, Section section) {
        var query = asked.map(Context::queryString).map(text -> "?" + text).orElse("");
        return new Page(
                lang,
                title,
                section,
                path(),
                query,
                site.portal().pack().name().in(lang),
                site.portal().settings(),
                site.assets(),
                site.portal().clock(),
                crumbs);
    }

    private String path() {
        if (lang == Lang.SV) {
            return address;
        }
        var rest = address.substring(ENGLISH.length());
        return rest.isEmpty() ? "/" : rest;
    }
}
