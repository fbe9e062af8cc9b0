package se.datatorg.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.quality.Dimension;
import se.datatorg.catalog.quality.MetricResult;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.quality.Verdict;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.Place;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Texts;

/** Small records for tests: {@code Records.dataset("Badplatser").keywords("bad").record()}. */
public final class Records {
    private final String iri;
    private RecordType type = RecordType.DATASET;
    private SourceId source = new SourceId("lerum");
    private PublisherId publisher = new PublisherId("lerum");
    private String publisherName = "Lerums kommun";
    private final List<LangText> titles = new ArrayList<>();
    private final List<LangText> descriptions = new ArrayList<>();
    private final List<LangText> keywords = new ArrayList<>();
    private List<String> themes = List.of();
    private final List<Distribution> distributions = new ArrayList<>();
    private boolean hvd;
    private Optional<Reach> reach = Optional.empty();
    private Optional<String> accessRights = Optional.empty();
    private Optional<String> issued = Optional.empty();
    private Optional<String> modified = Optional.empty();
    private List<Place> places = List.of();
    private boolean api;
    private boolean companion;
    private Optional<Score> score = Optional.empty();
    private Instant changed = Instant.parse("2026-01-01T00:00:00Z");
    private List<String> parts;
    private Optional<RecordRef> series = Optional.empty();

    private Records(String iri) {
        this.iri = iri;
        this.parts = List.of(iri);
    }

    /** A dataset with a Swedish title, which also makes its IRI. */
    public static Records dataset(String title) {
        return dataset(title, "");
    }

    public static Records dataset(String title, String description) {
        return iri("https://data.example/" + title.replace(' ', '-'))
                .title(title, "sv")
                .description(description, "sv");
    }

    public static Records iri(String iri) {
        return new Records(iri);
    }

    public Records title(String text, String lang) {
        titles.add(new LangText(text, lang));
        return this;
    }

    public Records description(String text, String lang) {
        if (!text.isEmpty()) {
            descriptions.add(new LangText(text, lang));
        }
        return this;
    }

    public Records keywords(String... words) {
        for (var word : words) {
            keywords.add(new LangText(word, "sv"));
        }
        return this;
    }

    public Records publisher(String id, String name) {
        publisher = new PublisherId(id);
        source = new SourceId(id);
        publisherName = name;
        return this;
    }

    public Records type(RecordType kind) {
        type = kind;
        return this;
    }

    public Records themes(String... codes) {
        themes = List.of(codes);
        return this;
    }

    public Records distribution(String title, String format, String licenceCode) {
        distributions.add(new Distribution(
                iri + "/" + distributions.size(),
                new Texts(List.of(new LangText(title, "sv"))),
                Texts.NONE,
                List.of("https://data.example/file"),
                List.of(),
                Optional.of(format),
                Optional.empty(),
                Optional.empty(),
                Optional.of(licenceCode),
                Optional.empty(),
                OptionalLong.of(12),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false));
        return this;
    }

    public Records reach(Reach now) {
        reach = Optional.of(now);
        return this;
    }

    public Records hvd() {
        hvd = true;
        return this;
    }

    public Records access(String code) {
        accessRights = Optional.of(code);
        return this;
    }

    public Records issued(String date) {
        issued = Optional.of(date);
        return this;
    }

    public Records modified(String date) {
        modified = Optional.of(date);
        return this;
    }

    public Records box(double west, double south, double east, double north) {
        places = List.of(new Place(Optional.empty(), Texts.NONE, Optional.of(new Place.Box(west, south, east, north))));
        return this;
    }

    public Records api() {
        api = true;
        return this;
    }

    public Records companion() {
        type = RecordType.SERVICE;
        companion = true;
        return this;
    }

    public Records points(int points) {
        score = Optional.of(new Score(
                List.of(new MetricResult("keywordAvailability", Dimension.FINDABILITY, Verdict.PASSED, points, 405))));
        return this;
    }

    public Records changed(String moment) {
        changed = Instant.parse(moment);
        return this;
    }

    public Records series(String seriesIri) {
        series = Optional.of(new RecordRef(RecordId.of(seriesIri), seriesIri, RecordType.SERIES, Texts.NONE));
        return this;
    }

    public Records parts(String... iris) {
        parts = List.of(iris);
        return this;
    }

    public CatalogRecord record() {
        return new CatalogRecord(
                RecordId.of(iri),
                iri,
                type,
                source,
                publisher,
                publisherName,
                new Texts(titles),
                new Texts(descriptions),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                keywords,
                themes,
                List.of(),
                hvd,
                List.of(),
                List.of(),
                accessRights,
                List.of(),
                issued,
                modified,
                Optional.empty(),
                List.of(),
                places,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Texts.NONE,
                Texts.NONE,
                distributions,
                List.of(),
                series,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                api,
                companion,
                List.of(),
                score,
                reach,
                changed.minusSeconds(60),
                changed,
                parts);
    }
}
