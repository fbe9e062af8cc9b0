package se.datatorg.web.page.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Texts;
import se.datatorg.search.Hit;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.vocab.CodeList;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Prose;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;
import se.datatorg.web.page.frame.Words;
import se.datatorg.web.page.table.CsvTable;

/**
 * {@code GET /datasets.csv}: everything that a search finds, a row a record, as far as a search can be paged. Contacts are
 * left out: nobody should get a list of persons this way.
 */
public final class SearchTable {
    private final SearchIndex index;

    public SearchTable(SearchIndex index) {
        this.index = index;
    }

    public void give(Visit visit) {
        var query = SearchForm.read(SearchAddress.of(visit.ctx().queryParamMap()), visit.lang());
        var table = CsvTable.headed(visit.lang(), columns(visit.words()));
        for (var record : found(query)) {
            row(table, record, visit);
        }
        visit.give(table, visit.words().t("csv.file.datasets"));
    }

    /** All of one generation: when a new one comes between two pages, the first page is asked for again. */
    private List<CatalogRecord> found(SearchQuery query) {
        var records = new ArrayList<CatalogRecord>();
        long generation = 0;
        int total = 1;
        while (records.size() < Math.min(total, SearchQuery.MAX_DEPTH)) {
            var result = index.search(
                    query.part(records.size() / SearchQuery.MAX_LIMIT + 1, SearchQuery.MAX_LIMIT, Set.of()));
            if (!records.isEmpty() && result.generation() != generation) {
                records.clear();
                continue;
            }
            generation = result.generation();
            total = result.total();
            result.hits().stream().map(Hit::record).forEach(records::add);
            if (result.hits().size() < SearchQuery.MAX_LIMIT) {
                return records;
            }
        }
        return records;
    }

    private static List<String> columns(Words words) {
        return List.of(
                words.t("csv.title"),
                words.t("csv.kind"),
                words.t("col.publisher"),
                words.t("csv.description"),
                words.t("csv.keywords"),
                words.t("facet.theme"),
                words.t("facet.format"),
                words.t("facet.licence"),
                words.t("facet.access"),
                words.t("csv.hvd"),
                words.t("facet.api"),
                words.t("csv.published"),
                words.t("csv.modified"),
                words.t("csv.quality"),
                words.t("csv.files"),
                words.t("csv.page"),
                words.t("csv.iri"));
    }

    private static void row(CsvTable table, CatalogRecord record, Visit visit) {
        var lang = visit.lang();
        table.text(said(record.title(), visit))
                .text(kind(record.type(), visit.words()))
                .text(record.publisherName())
                .text(Prose.plain(said(record.description(), visit)))
                .texts(record.keywords().stream().map(LangText::text).distinct().toList())
                .texts(record.themes().stream()
                        .map(code -> CodeList.DATA_THEME.label(code, lang))
                        .toList())
                .texts(Codes.formats(record))
                .texts(Codes.licences(record))
                .text(record.accessRights()
                        .map(code -> CodeList.ACCESS_RIGHT.label(code, lang))
                        .orElse(""))
                .text(yesNo(record.hvd(), visit.words()))
                .text(yesNo(record.api(), visit.words()))
                .text(record.issued().orElse(""))
                .text(record.modified().orElse(""));
        record.score().ifPresentOrElse(score -> table.number(score.points()), table::empty);
        table.texts(files(record))
                .text(visit.portal().settings().at(visit.href("/datasets/" + record.id())))
                .text(record.iri())
                .endRow();
    }

    private static String said(Texts texts, Visit visit) {
        return texts.in(visit.lang()).map(LangText::text).orElse("");
    }

    private static String kind(RecordType type, Words words) {
        return switch (type) {
            case DATASET -> words.t("csv.dataset");
            case SERIES -> words.t("kind.series");
            case SERVICE -> words.t("kind.service");
        };
    }

    private static String yesNo(boolean yes, Words words) {
        return yes ? words.t("csv.yes") : words.t("csv.no");
    }

    private static List<String> files(CatalogRecord record) {
        return record.distributions().stream()
                .flatMap(SearchTable::address)
                .distinct()
                .toList();
    }

    /** The file itself, else where to get it. */
    private static Stream<String> address(Distribution distribution) {
        return Stream.of(distribution.downloadUrls(), distribution.accessUrls())
                .flatMap(List::stream)
                .filter(address -> WebLink.safe(address).isPresent())
                .limit(1);
    }
}
