package se.datatorg.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.function.Consumer;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.SecurityHeaders;
import se.datatorg.web.page.frame.Site;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.home.HomePage;
import se.datatorg.web.page.search.SearchPage;

/** The addresses of all pages: Swedish as they stand, English under {@code /en}. */
public final class PageRoutes {
    private static final String ENGLISH = "/en";
    private final Portal portal;
    private final Site site;

    public PageRoutes(Portal portal) {
        this.portal = portal;
        this.site = new Site(portal);
    }

    public void register(RoutesConfig routes) {
        routes.before(SecurityHeaders::set);
        routes.get("/static/{hash}/<file>", site.assets()::serve);
        page(routes, "/", new HomePage(portal)::show);
        page(routes, "/datasets", new SearchPage(portal.index())::show);
    }

    private void page(RoutesConfig routes, String path, Consumer<Visit> page) {
        Handler handler = ctx -> page.accept(site.visit(ctx));
        routes.get(path, handler);
        routes.get(path.equals("/") ? ENGLISH : ENGLISH + path, handler);
    }
}
