package se.datatorg.web.page.preview;

import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.harvester.datafile.Preview;
import se.datatorg.harvester.preview.Kept;
import se.datatorg.harvester.preview.PreviewState;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /datasets/{id}/preview/{n}}: a look into the record's n-th file, counted from 1. With {@code ?brief=true} as
 * short as on the record's page, into which the script takes it. */
public final class PreviewPage {
    private static final int ROWS = 100;
    private static final int BRIEF_ROWS = 6;
    /** A small file is there before anybody has read the page; for others there is a sentence. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Portal portal;

    public PreviewPage(Portal portal) {
        this.portal = portal;
    }

    /**
     * The page.
     *
     * @param whole whether all is shown that is kept, or the little that stands on the record's own page
     * @param tabs the record's other files worth a look, and this one
     */
    public record View(String id, Said title, String recordHref, FileLook look, boolean whole, List<Tab> tabs) {}

    /** A file to look at; the one shown has no address. */
    public record Tab(Said title, String href, boolean current) {}

    public void show(Visit visit) {
        var name = visit.ctx().pathParam("id");
        if (!RecordId.isWellFormed(name)) {
            throw new NotFoundResponse();
        }
        var id = new RecordId(name);
        var record = portal.index().find(id);
        if (record.isPresent()) {
            show(record.get(), number(record.get(), visit), visit);
        } else if (portal.ledger().records().findTombstone(id).isPresent()) {
            visit.ctx().redirect(visit.href("/datasets/" + id));
        } else {
            throw new NotFoundResponse();
        }
    }

    private static int number(CatalogRecord record, Visit visit) {
        var text = visit.ctx().pathParam("number");
        if (!text.matches("[1-9]\\d{0,3}")
                || Integer.parseInt(text) > record.distributions().size()) {
            throw new NotFoundResponse();
        }
        return Integer.parseInt(text);
    }

    private void show(CatalogRecord record, int number, Visit visit) {
        var title = Said.of(record.title(), visit.lang(), record.iri());
        boolean whole = visit.param("brief").isEmpty();
        var look = FileLook.of(record, number, state(record, number), whole ? ROWS : BRIEF_ROWS, visit);
        visit.ctx().header("X-Robots-Tag", "noindex").header("Cache-Control", "no-cache");
        visit.via(record.publisherName(), "/publishers/" + record.publisher())
                .via(title.text(), "/datasets/" + record.id());
        visit.show(
                "preview",
                visit.words().t("preview.title", look.title().text()),
                Section.SEARCH,
                new View(
                        record.id().value(),
                        title,
                        visit.href("/datasets/" + record.id()),
                        look,
                        whole,
                        tabs(record, number, visit)));
    }

    private PreviewState state(CatalogRecord record, int number) {
        return FileLook.address(record.distributions().get(number - 1))
                .map(address -> portal.previews().ask(address, PATIENCE))
                .orElseGet(() -> new PreviewState.Ready(new Kept(
                        "",
                        Preview.Nothing.because(Preview.Reason.NOT_FETCHED),
                        portal.clock().instant(),
                        0,
                        java.util.Optional.empty(),
                        java.util.Optional.empty())));
    }

    private static List<Tab> tabs(CatalogRecord record, int shown, Visit visit) {
        return IntStream.rangeClosed(1, record.distributions().size())
                .filter(n ->
                        n == shown || FileLook.isWorthIt(record.distributions().get(n - 1)))
                .mapToObj(n ->
                        new Tab(FileLook.unread(record, n, visit).title(), FileLook.href(record, n, visit), n == shown))
                .toList();
    }
}
