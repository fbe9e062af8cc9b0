package se.datatorg.web.page.about;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.web.page.frame.Accept;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Site;
import se.datatorg.web.page.frame.Visit;

/** What people see when a request could not be answered. Programs get their own form from the API. */
public final class ErrorPages {
    private static final List<Integer> STATUSES = List.of(400, 404, 405, 413, 414, 429, 431, 500, 503);
    private static final List<String> MACHINES = List.of("/api/", "/catalog", "/static/", "/.well-known/");
    private final Site site;

    public ErrorPages(Site site) {
        this.site = site;
    }

    /** An error as a page; {@code search} are words out of the address to search for. */
    public record View(int status, String what, String kept, String search) {}

    public void register(RoutesConfig routes) {
        STATUSES.forEach(status -> routes.error(status, this::show));
    }

    private void show(Context ctx) {
        if (!Visit.isShown(ctx) && !isForPrograms(ctx) && Accept.prefersHtml(ctx)) {
            show(site.visit(ctx));
        }
    }

    /** Who asks a query without saying that a page is wanted is a program, and is told the reason as one. */
    private static boolean isForPrograms(Context ctx) {
        var accept = ctx.header("Accept");
        boolean wantsPage = accept != null && accept.contains("text/html");
        return MACHINES.stream().anyMatch(ctx.path()::startsWith) || (ctx.path().equals("/sparql") && !wantsPage);
    }

    private static void show(Visit visit) {
        int status = visit.ctx().statusCode();
        var view = view(status, visit);
        visit.show("error", view.what(), Section.NONE, view);
    }

    private static View view(int status, Visit visit) {
        var words = visit.words();
        return switch (status) {
            case 404, 405 ->
                new View(
                        status,
                        words.t("error.missing"),
                        words.t("error.missingText"),
                        wordsOf(visit.ctx().path()));
            case 400, 414, 431 -> new View(status, words.t("error.bad"), words.t("error.badText"), "");
            case 413 -> new View(status, words.t("error.large"), words.t("error.largeText"), "");
            case 429 -> new View(status, words.t("error.many"), words.t("error.manyText"), "");
            case 503 -> new View(status, words.t("error.later"), words.t("error.laterText"), "");
            default -> new View(status, words.t("error.ours"), words.t("error.oursText"), "");
        };
    }

    private static String wordsOf(String path) {
        return Stream.of(path.split("[/._+-]"))
                .filter(word -> word.length() > 2 && word.chars().allMatch(Character::isLetter))
                .filter(word -> !word.equals("datasets") && !word.equals("html"))
                .limit(4)
                .collect(Collectors.joining(" "));
    }
}
