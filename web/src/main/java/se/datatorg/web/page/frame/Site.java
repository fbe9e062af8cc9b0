package se.datatorg.web.page.frame;

import io.javalin.http.Context;
import java.util.Optional;
import se.datatorg.web.Portal;

/** All that handlers of pages share. */
public final class Site {
    private final Portal portal;
    private final Assets assets = Assets.load();
    private final Templates templates = new Templates();

    public Site(Portal portal) {
        this.portal = portal;
    }

    public Portal portal() {
        return portal;
    }

    public Assets assets() {
        return assets;
    }

    Templates templates() {
        return templates;
    }

    /** Somebody asking for a page. */
    public Visit visit(Context ctx) {
        return new Visit(this, ctx);
    }

    /** Nobody yet: a page is made at that address before somebody asks for it. */
    public Visit visitByNobody(String path) {
        return new Visit(this, path, Optional.empty());
    }
}
