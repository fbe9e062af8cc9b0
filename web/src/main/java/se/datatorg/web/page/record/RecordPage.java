package se.datatorg.web.page.record;

import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Place;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Tombstone;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.Portal;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.Accept;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Prose;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.search.ResultView;

/** {@code GET /datasets/{id}}: a dataset, series or service, or the stone over a removed one. */
public final class RecordPage {
    private static final int GONE = 410;
    private static final Duration A_WEEK = Duration.ofDays(7);
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
        var record = portal.index().find(id);
        if (record.isPresent()) {
            show(record.get(), visit);
        } else {
            show(portal.ledger().findTombstone(id).orElseThrow(NotFoundResponse::new), visit);
        }
    }

    /** Guards a page that has other forms too: programs that ask for RDF get it from the other handler. */
    public static Handler negotiated(Handler page, Handler rdf) {
        return ctx -> {
            ctx.header("Vary", "Accept");
            (Accept.prefersHtml(ctx) ? page : rdf).handle(ctx);
        };
    }

    private void show(CatalogRecord record, Visit visit) {
        var title = Said.of(record.title(), visit.lang(), record.iri());
        visit.via(record.publisherName(), "/publishers/" + record.publisher());
        visit.show("record", title.text(), Section.SEARCH, view(record, title, visit));
    }

    private RecordView view(CatalogRecord record, Said title, Visit visit) {
        var files = new FileRows(visit);
        var findings = portal.ledger().listFindings(record.iri());
        return new RecordView(
                record.id().value(),
                title,
                ResultView.of(record, visit),
                Said.of(record.description(), visit.lang()).map(Prose::of),
                stale(record, visit),
                files.actions(record),
                files.of(record.distributions()),
                record.score().map(score -> QualityView.of(score, visit)),
                FindingGroup.of(findings, 1, List.of(), visit),
                new RecordRows(visit).of(record),
                RecordRows.other(record.other(), visit.lang()),
                ties(record.series().stream(), visit),
                ties(record.members().stream().limit(MOST_MEMBERS), visit),
                ties(record.services().stream(), visit),
                portal.ledger().history(record.iri()).stream()
                        .map(version -> VersionView.of(version, visit))
                        .toList(),
                map(record, visit),
                covers(record.places(), visit),
                SchemaOrg.of(record, portal.settings().at(visit.href("/datasets/" + record.id())), visit.lang()));
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
                        Said.of(ref.title(), visit.lang(), ref.iri()), visit.href("/datasets/" + ref.id())))
                .toList();
    }

    /** Names of the places, in a sentence. */
    private static String covers(List<Place> places, Visit visit) {
        var words = visit.words();
        if (places.isEmpty()) {
            return words.t("record.noPlace");
        }
        var names = places.stream()
                .flatMap(place -> Said.of(place.name(), visit.lang()).stream())
                .map(Said::text)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? words.t("record.namelessPlace") : words.t("record.covers", names);
    }

    private RegionMap map(CatalogRecord record, Visit visit) {
        var names = record.places().stream()
                .flatMap(place -> place.name().all().stream())
                .map(text -> text.text().strip())
                .collect(Collectors.toSet());
        var geonames = record.places().stream()
                .flatMap(place -> place.iri().stream())
                .map(iri -> iri.replaceAll("^.*/(\\d+)/?$", "$1"))
                .collect(Collectors.toSet());
        var boxes = record.places().stream()
                .flatMap(place -> place.box().stream())
                .filter(box -> meets(box, portal.pack().mapBox()))
                .toList();
        Set<String> codes = portal.pack().publishers().stream()
                .filter(member -> names.contains(member.name())
                        || names.contains(member.shortName())
                        || member.geonames().filter(geonames::contains).isPresent())
                .flatMap(member -> member.code().stream())
                .collect(Collectors.toSet());
        var owner = Optional.of(record.publisher().value());
        var shown = codes.isEmpty() && boxes.isEmpty() ? codesOf(owner) : codes;
        var label = visit.words().t("record.map");
        return RegionMap.marked(portal.pack(), shown, label).with(portal.pack(), codes.isEmpty() ? boxes : List.of());
    }

    private Set<String> codesOf(Optional<String> publisher) {
        return portal.pack().publishers().stream()
                .filter(member -> publisher.filter(member.id()::equals).isPresent())
                .flatMap(member -> member.code().stream())
                .collect(Collectors.toSet());
    }

    private static boolean meets(Place.Box box, RegionPack.MapBox map) {
        var east = map.west() + map.width() / map.scaleX();
        var south = map.north() - map.height() / map.scaleY();
        return box.west() < east && box.east() > map.west() && box.south() < map.north() && box.north() > south;
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
