package se.datatorg.web.page.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.harvester.datafile.Preview;
import se.datatorg.harvester.preview.Kept;
import se.datatorg.harvester.preview.PreviewState;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;

/**
 * What one file shows, in words, table and map.
 *
 * @param href of the page that shows it
 * @param original the publisher's own file; without address when it cannot be followed
 * @param sentence instead of a table
 * @param advice what to do then
 * @param again whether looking again soon helps
 * @param read when it was read
 */
public record FileLook(
        String href,
        Said title,
        WebLink original,
        Optional<TableView> table,
        Optional<PlaceMap> map,
        String mapText,
        String sentence,
        String advice,
        boolean again,
        String read) {
    private static final Set<String> SHOWN = Set.of("CSV", "TSV", "XLSX", "JSON", "GEOJSON", "ZIP", "TXT", "JSON_LD");

    /** The address of a distribution's file, when it can be followed: where it is downloaded, else where it is found. */
    public static Optional<String> address(Distribution file) {
        return Stream.concat(file.downloadUrls().stream(), file.accessUrls().stream())
                .flatMap(url -> WebLink.safe(url).stream())
                .filter(url -> url.startsWith("http"))
                .findFirst();
    }

    /** Whether it is worth a button: a form we show, or a file of which nothing is said. */
    public static boolean isWorthIt(Distribution file) {
        return address(file).isPresent()
                && file.format()
                        .map(SHOWN::contains)
                        .orElse(file.formatText().isEmpty()
                                && !file.downloadUrls().isEmpty());
    }

    /** The file of the record to look into first, counted from 1: one that can be downloaded before one behind a service. */
    public static Optional<Integer> first(CatalogRecord record) {
        return IntStream.rangeClosed(1, record.distributions().size())
                .filter(n -> isWorthIt(record.distributions().get(n - 1)))
                .boxed()
                .min(Comparator.comparing(
                        n -> record.distributions().get(n - 1).downloadUrls().isEmpty()));
    }

    public static String href(CatalogRecord record, int number, Visit visit) {
        return visit.href("/datasets/" + record.id() + "/preview/" + number);
    }

    /**
     * The look, as far as it is known.
     *
     * @param rows at most so many
     */
    public static FileLook of(CatalogRecord record, int number, PreviewState state, int rows, Visit visit) {
        var words = visit.words();
        return switch (state) {
            case PreviewState.Ready(var kept) -> of(record, number, kept, rows, visit);
            case PreviewState.Underway() ->
                waiting(record, number, words.t("preview.underway"), words.t("preview.underwayText"), visit);
            case PreviewState.Busy() ->
                waiting(record, number, words.t("preview.busy"), words.t("preview.busyText"), visit);
        };
    }

    /** Nobody has asked for it yet. */
    public static FileLook unread(CatalogRecord record, int number, Visit visit) {
        var words = visit.words();
        return waiting(record, number, words.t("preview.unread"), words.t("preview.unreadText"), visit);
    }

    private static FileLook waiting(CatalogRecord record, int number, String sentence, String advice, Visit visit) {
        return new FileLook(
                href(record, number, visit),
                title(record, number, visit),
                original(record, number, 0, visit),
                Optional.empty(),
                Optional.empty(),
                "",
                sentence,
                advice,
                true,
                "");
    }

    private static FileLook of(CatalogRecord record, int number, Kept kept, int rows, Visit visit) {
        var read = visit.words()
                .t(
                        "preview.read",
                        visit.format().moment(kept.checked(), visit.portal().clock()));
        var original = original(record, number, kept.bytes(), visit);
        return switch (kept.preview()) {
            case Preview.Table table ->
                new FileLook(
                        href(record, number, visit),
                        title(record, number, visit),
                        original,
                        Optional.of(TableView.of(table, rows, visit)),
                        table.drawing()
                                .map(drawing ->
                                        PlaceMap.of(drawing, visit.portal().pack(), mapLabel(record, drawing, visit))),
                        table.drawing().map(drawing -> mapText(drawing, visit)).orElse(""),
                        "",
                        "",
                        false,
                        read);
            case Preview.Nothing nothing ->
                new FileLook(
                        href(record, number, visit),
                        title(record, number, visit),
                        original,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        NothingWords.sentence(nothing, visit.words()),
                        NothingWords.advice(nothing, visit.words()),
                        false,
                        read);
        };
    }

    private static Said title(CatalogRecord record, int number, Visit visit) {
        var file = record.distributions().get(number - 1);
        return Said.of(
                file.title(),
                visit.lang(),
                Codes.format(file).orElse(visit.words().t("result.file")));
    }

    private static WebLink original(CatalogRecord record, int number, long read, Visit visit) {
        var file = record.distributions().get(number - 1);
        long size = read > 0 ? read : file.byteSize().orElse(0);
        var label = Stream.of(
                        Codes.format(file),
                        size > 0 ? Optional.of(visit.format().bytes(size)) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
        var text = visit.words().t("preview.original");
        return WebLink.of(
                Said.ours(label.isEmpty() ? text : text + " (" + String.join(", ", label) + ")"),
                address(file).orElse(""));
    }

    private static String mapLabel(CatalogRecord record, Preview.Drawing drawing, Visit visit) {
        return visit.words()
                .t(
                        "preview.mapLabel",
                        visit.format().number(drawing.all()),
                        Said.of(record.title(), visit.lang(), "").text());
    }

    private static String mapText(Preview.Drawing drawing, Visit visit) {
        var words = visit.words();
        var format = visit.format();
        var count = drawing.shapes().size() < drawing.all()
                ? words.t("preview.placesOf", format.number(drawing.shapes().size()), format.number(drawing.all()))
                : words.n("preview.places", drawing.all());
        return Format.capital(count) + " " + words.t("preview.system", drawing.system());
    }

    /** Lines under the table: how it was read. */
    public List<String> facts() {
        return table.map(TableView::facts).orElse(List.of());
    }
}
