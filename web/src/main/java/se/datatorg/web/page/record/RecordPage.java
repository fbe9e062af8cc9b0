package se.datatorg.web.page.record;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Tombstone;
import se.datatorg.web.Portal;
import se.datatorg.web.cache.MadePage;
import se.datatorg.web.page.frame.Accept;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /datasets/{id}}: a dataset, series or service, now or on an earlier day, or the stone over a removed one. */
public final class RecordPage {
    private static final String TEMPLATE = "record";
    private static final int GONE = 410;
    private static final int GONE_FOR_THAT_DAY = 404;
    private final Portal portal;
    private final Neighbourhood neighbourhood;

    public RecordPage(Portal portal) {
        this.portal = portal;
        this.neighbourhood = Neighbourhood.of(portal.pack());
    }

    /** Guards a page that has other forms too: programs that ask for RDF get it from the other handler. */
    public static Handler negotiated(Handler page, Handler rdf) {
        return ctx -> {
            ctx.header("Vary", "Accept");
            (Accept.prefersHtml(ctx) ? page : rdf).handle(ctx);
        };
    }

    public void show(Visit visit) {
        var name = visit.ctx().pathParam("id");
        if (!RecordId.isWellFormed(name)) {
            throw new NotFoundResponse();
        }
        var id = new RecordId(name);
        var day = day(visit);
        if (day.isPresent()) {
            showPast(id, day.get(), visit);
            return;
        }
        var record = portal.index().find(id);
        if (record.isPresent()) {
            show(record.get(), Optional.empty(), visit);
        } else {
            show(portal.ledger().records().findTombstone(id).orElseThrow(NotFoundResponse::new), visit);
        }
    }

    /** The earlier day asked for; an odd one is nobody's page. */
    private static Optional<LocalDate> day(Visit visit) {
        var text = visit.param("at");
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(day -> day.isBefore(visit.today()));
        } catch (DateTimeParseException noDay) {
            throw new BadRequestResponse(visit.words().t("past.noDay"));
        }
    }

    private void showPast(RecordId id, LocalDate day, Visit visit) {
        var iri = portal.ledger().records().findIri(id).orElseThrow(NotFoundResponse::new);
        var record = portal.past().find(iri, day);
        if (record.isPresent()) {
            visit.ctx().header("X-Robots-Tag", "noindex");
            show(record.get(), Optional.of(day), visit);
        } else {
            var view = RecordView.PastView.of(day, id, visit);
            visit.ctx().status(GONE_FOR_THAT_DAY);
            visit.show("notthen", visit.words().t("past.none", view.day()), Section.SEARCH, view);
        }
    }

    private void show(CatalogRecord record, Optional<LocalDate> day, Visit visit) {
        visit.via(record.publisherName(), "/publishers/" + record.publisher());
        visit.show(
                TEMPLATE,
                title(record, visit),
                Section.SEARCH,
                portal.ledger().together(() -> sheet(record, day, visit).view()));
    }

    /** The page of the record as it is now, before anybody asks for it; empty when there is none. */
    Optional<MadePage> make(RecordId id, Visit nobody) {
        return portal.index()
                .find(id)
                .map(record -> portal.ledger().together(() -> {
                    nobody.via(record.publisherName(), "/publishers/" + record.publisher());
                    var sheet = sheet(record, Optional.empty(), nobody);
                    var html = nobody.html(TEMPLATE, title(record, nobody), Section.SEARCH, sheet.view());
                    return new MadePage(html, sheet.until(), sheet.fileLook());
                }));
    }

    private RecordSheet sheet(CatalogRecord record, Optional<LocalDate> day, Visit visit) {
        return new RecordSheet(record, day, neighbourhood, visit);
    }

    private static String title(CatalogRecord record, Visit visit) {
        return Said.of(record.title(), visit.lang(), record.iri()).text();
    }

    private void show(Tombstone stone, Visit visit) {
        var view = TombstoneView.of(stone, visit);
        visit.ctx().status(GONE);
        visit.show("tombstone", view.title().text(), Section.SEARCH, view);
    }
}
