package se.datatorg.web.page.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.Link;
import se.datatorg.catalog.record.OtherValue;
import se.datatorg.catalog.record.Period;
import se.datatorg.catalog.record.Texts;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Lang;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;
import se.datatorg.web.page.frame.Words;

/** All metadata of a record as rows of label and values; what is empty has no row. */
final class RecordRows {
    private final Visit visit;
    private final Lang lang;
    private final Words words;
    private final Format format;
    private final List<RecordView.Row> rows = new ArrayList<>();

    RecordRows(Visit visit) {
        this.visit = visit;
        this.lang = visit.lang();
        this.words = visit.words();
        this.format = visit.format();
    }

    List<RecordView.Row> of(CatalogRecord record) {
        var agents = new AgentRows(visit);
        rows.addAll(agents.of(record));
        subjects(record);
        coverage(record);
        conditions(record);
        links(record);
        times(record);
        return rows;
    }

    /** What the page has no row of its own for, by property. */
    static List<RecordView.Row> other(List<OtherValue> values, Lang lang) {
        var byProperty = new LinkedHashMap<String, List<WebLink>>();
        values.forEach(value -> byProperty
                .computeIfAbsent(value.property(), property -> new ArrayList<>())
                .add(WebLink.of(Said.of(new LangText(value.value(), value.lang()), lang), value.value())));
        return byProperty.entrySet().stream()
                .map(entry -> new RecordView.Row(entry.getKey(), entry.getValue()))
                .toList();
    }

    static String period(Period period, Visit visit) {
        var format = visit.format();
        return period.start().map(format::written).orElse("…")
                + " – "
                + period.end().map(format::written).orElse(visit.words().t("row.ongoing"));
    }

    private void subjects(CatalogRecord record) {
        add(
                words.t("row.themes"),
                record.themes(),
                code -> portalLink(CodeList.DATA_THEME.label(code, lang), "theme", code));
        add(words.t("row.otherThemes"), record.otherThemes(), WebLink::of);
        add(words.t("row.keywords"), record.keywords(), this::keyword);
        add(words.t("row.hvd"), record.hvdCategories(), code -> text(CodeList.HVD_CATEGORY.label(code, lang)));
        add(words.t("row.legislation"), record.legislation(), WebLink::of);
    }

    private void coverage(CatalogRecord record) {
        add(
                words.t("row.places"),
                record.places(),
                place -> WebLink.of(
                        Said.of(place.name(), lang, place.iri().orElseGet(() -> words.t("row.area"))),
                        place.iri().orElse("")));
        add(words.t("row.periods"), record.periods(), period -> text(period(period, visit)));
        add(
                words.t("row.frequency"),
                record.frequency(),
                code -> text(Format.capital(CodeList.FREQUENCY.label(code, lang))));
        add(words.t("row.languages"), record.languages(), this::language);
    }

    private void conditions(CatalogRecord record) {
        add(
                words.t("row.access"),
                record.accessRights(),
                code -> text(Format.capital(CodeList.ACCESS_RIGHT.label(code, lang))));
        add(words.t("row.conformsTo"), record.conformsTo(), this::link);
        add(words.t("row.serviceType"), record.serviceType(), code -> text(CodeList.SERVICE_TYPE.label(code, lang)));
        add(words.t("row.endpoints"), record.endpointUrls(), WebLink::of);
        add(words.t("row.endpointDescriptions"), record.endpointDescriptions(), WebLink::of);
        texts(words.t("row.provenance"), record.provenance());
    }

    private void links(CatalogRecord record) {
        add(words.t("row.landing"), record.landingPages(), this::link);
        add(words.t("row.documentation"), record.documentation(), this::link);
    }

    private void times(CatalogRecord record) {
        add(words.t("row.issued"), record.issued(), date -> text(format.written(date)));
        add(words.t("row.modified"), record.modified(), date -> text(format.written(date)));
        add(words.t("row.version"), record.version(), this::text);
        texts(words.t("row.versionNotes"), record.versionNotes());
        add(words.t("row.identifiers"), record.identifiers(), WebLink::of);
        add(words.t("row.iri"), List.of(record.iri()), WebLink::of);
        var clock = visit.portal().clock();
        add(
                words.t("row.firstSeen"),
                List.of(record.firstSeen()),
                when -> text(Format.capital(format.moment(when, clock))));
        add(
                words.t("row.changed"),
                List.of(record.changed()),
                when -> text(Format.capital(format.moment(when, clock))));
        add(
                words.t("row.source"),
                List.of(record.source()),
                source -> new WebLink(Said.ours(source.value()), visit.href("/sources/" + source)));
    }

    private WebLink keyword(LangText keyword) {
        var href = visit.href("/datasets") + "?keyword=" + encoded(keyword.text());
        return new WebLink(Said.of(keyword, lang), href);
    }

    private WebLink language(String language) {
        var name = CodeList.LANGUAGE
                .find(language)
                .map(concept -> concept.label().in(lang))
                .orElseGet(() -> CodeList.LANGUAGE.label(language, lang));
        return text(Format.capital(name));
    }

    private WebLink link(Link link) {
        return WebLink.of(Said.of(link.title(), lang, link.iri()), link.iri());
    }

    private WebLink portalLink(String label, String parameter, String value) {
        return new WebLink(Said.ours(label), visit.href("/datasets") + "?" + parameter + "=" + encoded(value));
    }

    private WebLink text(String text) {
        return new WebLink(Said.ours(text), null);
    }

    private void texts(String label, Texts texts) {
        add(label, Said.of(texts, lang), said -> new WebLink(said, null));
    }

    private <T> void add(String label, Optional<T> value, Function<T, WebLink> shown) {
        add(label, value.stream().toList(), shown);
    }

    private <T> void add(String label, List<T> values, Function<T, WebLink> shown) {
        if (!values.isEmpty()) {
            rows.add(new RecordView.Row(label, values.stream().map(shown).toList()));
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
