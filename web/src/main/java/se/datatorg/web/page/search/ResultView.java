package se.datatorg.web.page.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.quality.Band;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Texts;
import se.datatorg.search.Hit;
import se.datatorg.vocab.CodeList;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Prose;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;

/**
 * A record as it stands in a list.
 *
 * @param lang of the title, when it is not the page's
 * @param kind what it is, when it is no dataset
 * @param restricted who may have it, when not everybody
 * @param file its first file to download
 * @param why it was found, where the marked words do not tell
 */
public record ResultView(
        String href,
        @Nullable String lang,
        List<Hit.Part> title,
        String plainTitle,
        List<Hit.Part> excerpt,
        @Nullable String excerptLang,
        String publisher,
        String publisherHref,
        String changed,
        List<String> formats,
        boolean api,
        boolean hvd,
        @Nullable String kind,
        @Nullable String restricted,
        List<String> licences,
        Optional<Band> band,
        Optional<WebLink> file,
        Optional<String> why) {
    private static final int MOST_FORMATS = 5;
    private static final int EXCERPT = 220;

    public ResultView {
        title = List.copyOf(title);
        excerpt = List.copyOf(excerpt);
        formats = formats.stream().limit(MOST_FORMATS).toList();
        licences = List.copyOf(licences);
    }

    /** The record as the index found it, with matches marked. */
    public static ResultView of(Hit hit, Visit visit) {
        return of(hit.record(), hit.title(), hit.excerpt(), Why.of(hit, visit), visit);
    }

    /** The record without any question. */
    public static ResultView of(CatalogRecord record, Visit visit) {
        var text = Said.of(record.description(), visit.lang(), "").text();
        var plain = Prose.plain(text);
        var excerpt = plain.length() <= EXCERPT ? plain : plain.substring(0, plain.lastIndexOf(' ', EXCERPT) + 1) + "…";
        return of(
                record,
                List.of(new Hit.Part(title(record, visit), false)),
                excerpt.isBlank() ? List.of() : List.of(new Hit.Part(excerpt, false)),
                Optional.empty(),
                visit);
    }

    public boolean hasBadges() {
        return kind != null || restricted != null || api || hvd || !formats.isEmpty() || !licences.isEmpty();
    }

    private static ResultView of(
            CatalogRecord record, List<Hit.Part> title, List<Hit.Part> excerpt, Optional<String> why, Visit visit) {
        return new ResultView(
                visit.href("/datasets/" + record.id()),
                langOf(record.title(), visit),
                title,
                title(record, visit),
                excerpt,
                langOf(record.description(), visit),
                record.publisherName(),
                visit.href("/publishers/" + record.publisher()),
                visit.format().nearDay(record.changed(), visit.portal().clock()),
                Codes.formats(record),
                record.api(),
                record.hvd(),
                kind(record.type(), visit),
                restricted(record, visit),
                Codes.licences(record),
                record.score().map(Score::band),
                file(record, visit),
                why);
    }

    private static String title(CatalogRecord record, Visit visit) {
        return Said.of(record.title(), visit.lang(), record.iri()).text();
    }

    private static @Nullable String langOf(Texts texts, Visit visit) {
        return texts.in(visit.lang())
                .map(LangText::lang)
                .map(tag -> Said.attribute(tag, visit.lang()))
                .orElse(null);
    }

    private static @Nullable String kind(RecordType type, Visit visit) {
        var words = visit.words();
        return switch (type) {
            case DATASET -> null;
            case SERIES -> words.t("kind.series");
            case SERVICE -> words.t("kind.service");
        };
    }

    private static @Nullable String restricted(CatalogRecord record, Visit visit) {
        return record.accessRights()
                .filter(code -> !code.equals("PUBLIC"))
                .map(code -> CodeList.ACCESS_RIGHT.label(code, visit.lang()))
                .orElse(null);
    }

    private static Optional<WebLink> file(CatalogRecord record, Visit visit) {
        return record.distributions().stream()
                .filter(distribution -> distribution.downloadUrls().stream()
                        .anyMatch(url -> WebLink.safe(url).isPresent()))
                .findFirst()
                .map(distribution -> {
                    var format = Codes.format(distribution).orElse(visit.words().t("result.file"));
                    var size = distribution.byteSize().isPresent()
                            ? ", "
                                    + visit.format()
                                            .bytes(distribution.byteSize().getAsLong())
                            : "";
                    return WebLink.of(
                            Said.ours(format + size),
                            distribution.downloadUrls().getFirst());
                });
    }
}
