package se.datatorg.web.page.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.harvester.preview.Kept;
import se.datatorg.harvester.preview.PreviewState;
import se.datatorg.web.Portal;
import se.datatorg.web.cache.MadePage;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Prose;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;
import se.datatorg.web.page.preview.FileLook;
import se.datatorg.web.page.search.ResultView;

/**
 * All that stands on a record's page. A series has seldom files of its own: what one can do with it is done with its
 * newest dataset.
 */
final class RecordSheet {
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final int ROWS = 6;

    private final CatalogRecord record;
    /** The record whose files are shown. */
    private final CatalogRecord shown;

    private final Optional<LocalDate> day;
    private final Neighbourhood neighbourhood;
    private final Members members;
    private final Visit visit;
    private final Portal portal;
    private final Said title;
    private final Optional<Integer> number;
    private final Optional<MadePage.Look> fileLook;
    private final Optional<Kept> kept;
    private final Optional<Instant> refreshed;

    /** @param day the earlier day on which the record was like that; empty for today */
    RecordSheet(CatalogRecord record, Optional<LocalDate> day, Neighbourhood neighbourhood, Visit visit) {
        this.record = record;
        this.day = day;
        this.neighbourhood = neighbourhood;
        this.visit = visit;
        this.portal = visit.portal();
        this.title = Said.of(record.title(), visit.lang(), record.iri());
        this.members = Members.of(record, day, visit);
        this.shown = record.distributions().isEmpty() ? members.newest().orElse(record) : record;
        this.number = FileLook.first(shown);
        // The number before the look: what changes meanwhile makes the page stale, not wrong.
        this.fileLook = number.map(n -> shown.distributions().get(n - 1))
                .flatMap(FileLook::address)
                .map(file -> new MadePage.Look(file, portal.previews().changes(file)));
        this.kept = fileLook.map(MadePage.Look::address).flatMap(portal.previews()::find);
        this.refreshed = day.isEmpty() ? portal.ledger().runs().findRefreshed(record.source()) : Optional.empty();
    }

    /** When it has to tell that its source has not answered for a week, unless that answers before; later for the others. */
    Instant until() {
        return refreshed.map(last -> last.plus(A_WEEK)).orElse(NEVER);
    }

    /** The look into a file that it shows, or would show. */
    Optional<MadePage.Look> fileLook() {
        return fileLook;
    }

    RecordView view() {
        boolean now = day.isEmpty();
        var path = "/datasets/" + record.id();
        var files = new FileRows(record, visit);
        var map = new RecordMap(record, visit);
        var around = now ? neighbourhood.of(record, visit) : Neighbours.NONE;
        return new RecordView(
                record.id().value(),
                title,
                ResultView.of(record, visit),
                Said.of(record.description(), visit.lang()).map(Prose::of),
                stale(),
                actions(files),
                look(),
                files.rows(),
                files.broken(),
                snippets(),
                Citation.of(record, title, visit),
                day.map(then -> RecordView.PastView.of(then, record.id(), visit)),
                now ? record.score().map(score -> QualityView.of(score, visit)) : Optional.empty(),
                now
                        ? FindingGroup.of(portal.ledger().judgements().listFindings(record.iri()), 1, List.of(), visit)
                        : List.of(),
                new RecordRows(visit).of(record),
                RecordRows.other(record.other(), visit.lang()),
                ties(record.series().stream()),
                members,
                ties(record.services().stream()),
                around.elsewhere(),
                around.similar(),
                VersionView.all(portal.ledger().records().history(record.iri()), path, visit),
                map.drawn(),
                map.covers(),
                SchemaOrg.of(record, portal.settings().at(visit.href(path)), visit.lang()));
    }

    private RecordView.Actions actions(FileRows files) {
        if (shown.equals(record)) {
            return files.actions();
        }
        var newest =
                new WebLink(Said.of(shown.title(), visit.lang(), shown.iri()), visit.href("/datasets/" + shown.id()));
        return new FileRows(shown, visit).actions().ofNewest(newest, files.actions());
    }

    private Optional<FileLook> look() {
        return number.map(n -> kept.map(known -> FileLook.of(shown, n, new PreviewState.Ready(known), ROWS, visit))
                .orElseGet(() -> FileLook.unread(shown, n, visit)));
    }

    /** Of the file that can be looked into, else of the first that can be downloaded. */
    private List<RecordView.Snippet> snippets() {
        if (record.type() == RecordType.SERVICE) {
            return Snippets.ofService(record, visit);
        }
        var file = number.map(n -> shown.distributions().get(n - 1))
                .or(() -> shown.distributions().stream()
                        .filter(any -> !any.downloadUrls().isEmpty())
                        .findFirst());
        return Snippets.of(
                record,
                file.flatMap(FileLook::address),
                file.flatMap(Codes::format).orElse(""),
                kept,
                visit);
    }

    /** A feed that fails leaves the last good description in place; after a week the reader is told its age. */
    private Optional<String> stale() {
        var weekAgo = portal.clock().instant().minus(A_WEEK);
        return refreshed
                .filter(last -> last.isBefore(weekAgo))
                .map(last -> visit.words().t("record.stale", visit.format().moment(last, portal.clock())));
    }

    private List<RecordView.Tie> ties(Stream<RecordRef> refs) {
        return refs.map(ref -> new RecordView.Tie(
                        Said.of(ref.title(), visit.lang(), ref.iri()), visit.href("/datasets/" + ref.id()), ""))
                .toList();
    }
}
