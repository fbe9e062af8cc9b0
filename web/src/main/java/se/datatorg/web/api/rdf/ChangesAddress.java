package se.datatorg.web.api.rdf;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import se.datatorg.catalog.export.ChangeStream;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.Parameters;
import se.datatorg.web.api.http.Problem;

/**
 * {@code GET /changes} and {@code /changes/{page}}: everything that ever changed, as a stream of events. A page that is
 * full never changes; the newest does.
 */
public final class ChangesAddress {
    private static final String TRIG = "application/trig";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private final Ledger ledger;
    private final ChangeStream stream;
    private final ChangePages pages;

    public ChangesAddress(Ledger ledger, ChangeStream stream) {
        this.ledger = ledger;
        this.stream = stream;
        this.pages = new ChangePages(ledger);
    }

    public void view(Context ctx) {
        Parameters.of(ctx);
        if (Freshness.isNewTo(ctx, ledger.generation(), "changes")) {
            var all = pages.all().stream()
                    .map(page -> new ChangeStream.Page(page.number(), page.from()))
                    .toList();
            ctx.contentType(TRIG);
            stream.writeView(all, ctx.outputStream());
        }
    }

    public void page(Context ctx) {
        Parameters.of(ctx);
        var all = pages.all();
        int number = number(ctx, all.size());
        var page = all.get(number - 1);
        boolean isFull = number < all.size();
        long shown = isFull ? page.parts().getLast().generation() : ledger.generation();
        if (Freshness.isNewTo(ctx, shown, "changes-" + number)) {
            var body = new ByteArrayOutputStream();
            stream.writePage(number, events(page), body);
            ctx.contentType(TRIG).result(body.toByteArray());
        }
        if (isFull) {
            ctx.header("Cache-Control", FOR_EVER);
        }
    }

    private List<ChangeStream.Happened> events(ChangePages.Page page) {
        var events = new ArrayList<ChangeStream.Happened>();
        for (var part : page.parts()) {
            ledger.generations()
                    .listEvents(part.generation(), part.skip(), part.most())
                    .forEach(event -> events.add(new ChangeStream.Happened(part.generation(), part.at(), event)));
        }
        return events;
    }

    private static int number(Context ctx, int last) {
        var text = ctx.pathParam("page");
        int number = text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > last) {
            throw Problem.notFound(new Text(
                            "Strömmen har inte sidan " + text + ". Alla sidor står på /changes.",
                            "The stream has no page " + text + ". All pages are at /changes."))
                    .refusal();
        }
        return number;
    }
}
