package se.datatorg.web.page.record;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Tombstone;
import se.datatorg.harvester.preview.Kept;
import se.datatorg.harvester.preview.PreviewState;
import se.datatorg.web.Portal;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.Accept;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Prose;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.preview.FileLook;
import se.datatorg.web.page.search.ResultView;

/** {@code GET /datasets/{id}}: a dataset, series or service, or the stone over a removed one. */
public final class RecordPage {
    private static final int GONE = 410;
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int GONE_FOR_THAT_DAY = 404;
    private static final int ROWS = 6;
    private static final int MOST_MEMBERS = 500;
    private final Portal portal;

    public RecordPage(Portal portal) {
        this.portal = portal;
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
            show(portal.ledger().findTombstone(id).orElseThrow(NotFoundResponse::new), visit);
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
        var iri = portal.ledger().findRecordIri(id).orElseThrow(NotFoundResponse::new);
        var now = visit.href("/datasets/" + id);
        var record = portal.past().find(iri, day);
        if (record.isPresent()) {
            visit.ctx().header("X-Robots-Tag", "noindex");
            show(
                    record.get(),
                    Optional.of(new RecordView.PastView(visit.format().fullDay(day), now)),
                    visit);
        } else {
            visit.ctx().status(GONE_FOR_THAT_DAY);
            visit.show(
                    "notthen",
                    visit.words().t("past.none", visit.format().fullDay(day)),
                    Section.SEARCH,
                    new RecordView.PastView(visit.format().fullDay(day), now));
        }
    }

    /** Guards a page that has other forms too: programs that ask for RDF get it from the other handler. */
    public static Handler negotiated(Handler page, Handler rdf) {
        return ctx -> {
            ctx.header("Vary", "Accept");
            (Accept.prefersHtml(ctx) ? page : rdf).handle(ctx);
        };
    }

    private void show(CatalogRecord record, Optional<RecordView.PastView> past, Visit visit) {
        var title = Said.of(record.title(), visit.lang(), record.iri());
        visit.via(record.publisherName(), "/publishers/" + record.publisher());
        visit.show("record", title.text(), Section.SEARCH, view(record, title, past, visit));
    }

    private RecordView view(CatalogRecord record, Said title, Optional<RecordView.PastView> past, Visit visit) {
        var files = new FileRows(record, visit);
        var path = "/datasets/" + record.id();
        var map = new RecordMap(record, visit);
        var look = FileLook.first(record);
        var kept = look.flatMap(n -> kept(record, n));
        var around = past.isPresent() ? Neighbours.NONE : Neighbours.of(record, visit);
        return new RecordView(
                record.id().value(),
                title,
                ResultView.of(record, visit),
                Said.of(record.description(), visit.lang()).map(Prose::of),
                past.isPresent() ? Optional.empty() : stale(record, visit),
                files.actions(),
                look.map(n -> kept.map(known -> FileLook.of(record, n, new PreviewState.Ready(known), ROWS, visit))
                        .orElseGet(() -> FileLook.unread(record, n, visit))),
                files.rows(),
                files.broken(),
                snippets(record, look, kept, visit),
                citation(record, title, visit),
                past,
                past.isPresent() ? Optional.empty() : record.score().map(score -> QualityView.of(score, visit)),
                past.isPresent()
                        ? List.of()
                        : FindingGroup.of(portal.ledger().listFindings(record.iri()), 1, List.of(), visit),
                new RecordRows(visit).of(record),
                RecordRows.other(record.other(), visit.lang()),
                ties(record.series().stream(), visit),
                ties(record.members().stream().limit(MOST_MEMBERS), visit),
                ties(record.services().stream(), visit),
                around.elsewhere(),
                around.similar(),
                VersionView.all(portal.ledger().history(record.iri()), path, visit),
                map.drawn(),
                map.covers(),
                SchemaOrg.of(record, portal.settings().at(visit.href(path)), visit.lang()));
    }

    private Optional<Kept> kept(CatalogRecord record, int number) {
        return FileLook.address(record.distributions().get(number - 1)).flatMap(portal.previews()::find);
    }

    /** Of the file that can be looked into, else of the first that can be downloaded. */
    private static List<RecordView.Snippet> snippets(
            CatalogRecord record, Optional<Integer> look, Optional<Kept> kept, Visit visit) {
        var file = look.map(n -> record.distributions().get(n - 1))
                .or(() -> record.distributions().stream()
                        .filter(any -> !any.downloadUrls().isEmpty())
                        .findFirst());
        return Snippets.of(
                record,
                file.flatMap(FileLook::address),
                file.flatMap(Codes::format).orElse(""),
                kept,
                visit);
    }

    private RecordView.Citation citation(CatalogRecord record, Said title, Visit visit) {
        var permalink = portal.settings().at("/datasets/" + record.id());
        var text = visit.words()
                .t(
                        "record.citation",
                        record.publisherName(),
                        title.text(),
                        visit.format().fullDay(LocalDate.ofInstant(record.changed(), Format.ZONE)),
                        portal.settings().name(),
                        permalink);
        var mail = "mailto:?subject=" + encoded(title.text()) + "&body=" + encoded(text);
        return new RecordView.Citation(permalink, text, mail);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A feed that fails leaves the last good description in place; after a week the reader is told its age. */
    private Optional<String> stale(CatalogRecord record, Visit visit) {
        var weekAgo = portal.clock().instant().minus(A_WEEK);
        return portal.ledger()
                .findRefreshed(record.source())
                .filter(refreshed -> refreshed.isBefore(weekAgo))
                .map(refreshed -> visit.words().t("record.stale", visit.format().moment(refreshed, portal.clock())));
    }

    private static List<RecordView.Tie> ties(Stream<RecordRef> refs, Visit visit) {
        return refs.map(ref -> new RecordView.Tie(
                        Said.of(ref.title(), visit.lang(), ref.iri()), visit.href("/datasets/" + ref.id()), ""))
                .toList();
    }

    private void show(Tombstone stone, Visit visit) {
        var title = Said.of(stone.title(), visit.lang(), stone.iri());
        var publisher = portal.ledger().listPublishers().stream()
                .filter(known -> known.id().equals(stone.publisher()))
                .findFirst();
        var view = new TombstoneView(
                title,
                kind(stone.type(), visit),
                stone.iri(),
                visit.href("/publishers/" + stone.publisher()),
                publisher.map(known -> known.name()).orElse(stone.publisher().value()),
                visit.format().moment(stone.removed(), portal.clock()),
                stone.run().map(run -> visit.href("/runs/" + run)),
                stone.lastVersion().lines().map(Statement::readable).toList());
        visit.ctx().status(GONE);
        visit.show("tombstone", title.text(), Section.SEARCH, view);
    }

    private static String kind(RecordType type, Visit visit) {
        var words = visit.words();
        return Format.capital(
                switch (type) {
                    case DATASET -> words.t("kind.dataset");
                    case SERIES -> words.t("kind.theSeries");
                    case SERVICE -> words.t("kind.theService");
                });
    }
}
