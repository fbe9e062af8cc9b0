package se.datatorg.testdata.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import se.datatorg.testdata.Answer;

/**
 * A publisher's web server on a day.
 *
 * @param feed makes the feed, which only some paths need
 * @param changed when the feed last changed; empty before it existed
 */
record Site(
        Publisher publisher,
        Supplier<Feed> feed,
        Optional<Trouble.Kind> trouble,
        Optional<LocalDate> changed,
        DataFiles files) {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String MAINTENANCE = """
            <!DOCTYPE html>
            <html lang="sv"><head><title>Underhåll</title></head>
            <body><h1>Webbplatsen uppdateras</h1><p>Vi är snart tillbaka.</p></body></html>
            """;
    private static final String PAGE = "?page=";

    /** The answer to a path, with its query. */
    Optional<Answer> find(String path) {
        if (path.startsWith(DataFiles.FOLDER)) {
            return files.find(publisher, path);
        }
        if (path.startsWith(Pages.LANDING) || path.startsWith(Pages.SERVICE)) {
            return findPage(path);
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        if (path.equals(publisher.feedPath()) && !path.equals(publisher.documentPath())) {
            return Optional.of(new Answer.Redirect(301, publisher.documentPath()));
        }
        return findFeed(path);
    }

    private Optional<Answer> findFeed(String path) {
        var question = path.indexOf(PAGE);
        var document = question < 0 ? path : path.substring(0, question);
        var number = question < 0 ? "1" : path.substring(question + PAGE.length());
        if (!document.equals(publisher.documentPath()) || !number.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        var page = Integer.parseInt(number);
        var made = feed.get();
        return page < 1 || page > made.pages() ? Optional.empty() : Optional.of(feedPage(made.page(page)));
    }

    private Answer feedPage(byte[] bytes) {
        var type = publisher.syntax().contentType();
        if (trouble.isEmpty()) {
            return whole(type, bytes);
        }
        return switch (trouble.get()) {
            case UNAVAILABLE, ERROR, MISSING -> new Answer.Status(trouble.get().status());
            case CUT -> new Answer.CutOff(page(type, bytes), bytes.length / 2);
            case HTML -> whole(HTML, MAINTENANCE.getBytes(UTF_8));
            case BROKEN -> whole(type, Arrays.copyOf(bytes, bytes.length * 2 / 3));
            case EMPTY, SHRUNK -> whole(type, bytes);
        };
    }

    private Optional<Answer> findPage(String path) {
        for (var holding : publisher.holdings()) {
            if (path.equals(Pages.landing(publisher, holding))) {
                return Optional.of(
                        whole(HTML, Pages.landingHtml(publisher, holding).getBytes(UTF_8)));
            }
            if (path.equals(Pages.service(publisher, holding))) {
                return Optional.of(files.service(publisher, holding));
            }
            if (path.equals(Pages.service(publisher, holding) + Pages.OPENAPI)) {
                return Optional.of(whole(
                        "application/json", Pages.openApi(publisher, holding).getBytes(UTF_8)));
            }
        }
        return Optional.empty();
    }

    private Answer whole(String type, byte[] bytes) {
        return new Answer.Whole(page(type, bytes));
    }

    private Answer.Page page(String type, byte[] bytes) {
        var modified =
                changed.orElse(LocalDate.EPOCH).atStartOfDay(Scenario.ZONE).toInstant();
        return Answer.Page.of(type, bytes, modified);
    }
}
