package se.datatorg.web.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.search.PlainIndex;
import se.datatorg.search.RecordChanges;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.Wording;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.bench.table.Aim;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;
import se.datatorg.web.bench.table.Table;

/**
 * How good search is: the judged questions asked of our index, of the same without compounds and synonyms, and of a plain
 * Lucene index with its Swedish analyser, all over the same records.
 */
public final class SearchBench {
    private static final double AIM = 0.9;
    private static final Aim NONE = new Aim.None();

    private final Path folder;
    private final Consumer<String> note;

    /**
     * @param folder an empty one to work in
     * @param note told of each question that is answered badly, and of what is missing
     */
    public SearchBench(Path folder, Consumer<String> note) {
        this.folder = folder;
        this.note = note;
    }

    /** Measures everything there are records for. */
    public Table run() throws IOException {
        var rows = new ArrayList<Row>(rows("demo", JudgedRecords.demo(work("demo"))));
        var corpus = JudgedRecords.corpus(work("corpus"));
        if (corpus.isPresent()) {
            rows.addAll(rows("corpus", corpus.get()));
        } else {
            note.accept("The corpus of real feeds is not beside the project: only the demo's questions were asked.");
        }
        return Table.of("search", Map.of("depth", Integer.toString(Marks.DEPTH)), rows);
    }

    private Path work(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Our marks for one collection. */
    public static List<Marks> ours(JudgedSet set, List<CatalogRecord> records, Path folder) {
        try (var index = SearchIndex.open(folder, Wording.of(RegionPack.load("vastra-gotaland")))) {
            return marks(set, records, index);
        }
    }

    private static List<Marks> marks(JudgedSet set, List<CatalogRecord> records, SearchIndex index) {
        index.apply(new RecordChanges(1, records, List.of()));
        return Marks.of(set, records, question -> first(index, question));
    }

    private static List<CatalogRecord> first(SearchIndex index, String question) {
        return index.search(SearchQuery.of(question, Lang.SV)).hits().stream()
                .map(hit -> hit.record())
                .toList();
    }

    private List<Row> rows(String name, List<CatalogRecord> records) throws IOException {
        var set = JudgedSet.read(name + ".tsv");
        var all = new LinkedHashMap<String, List<Marks>>();
        all.put("ours", ours(set, records, work(name + "-ours")));
        try (var bare = SearchIndex.openWithoutWording(work(name + "-bare"))) {
            all.put("without compounds and synonyms", marks(set, records, bare));
        }
        try (var plain = PlainIndex.of(records)) {
            all.put("Lucene SwedishAnalyzer, any word", Marks.of(set, records, plain::any));
            all.put("Lucene SwedishAnalyzer, every word", Marks.of(set, records, plain::every));
        }
        tellWeak(all.getOrDefault("ours", List.of()));
        var rows = new ArrayList<Row>();
        all.forEach((index, marks) -> rows.addAll(rows(name + ": " + index, marks, index.equals("ours"))));
        rows.addAll(byKind(name, all.getOrDefault("ours", List.of())));
        return rows;
    }

    private static List<Row> rows(String what, List<Marks> marks, boolean ours) {
        return List.of(
                row(what + ", nDCG@10 of " + marks.size(), marks, Marks::ndcg, ours ? new Aim.AtLeast(AIM) : NONE),
                row(what + ", reciprocal rank", marks, Marks::reciprocalRank, NONE),
                row(
                        what + ", share without hits",
                        marks,
                        mark -> mark.empty() ? 1 : 0,
                        ours ? new Aim.AtMost(0) : NONE));
    }

    private static List<Row> byKind(String name, List<Marks> marks) {
        return marks.stream()
                .map(Marks::kind)
                .distinct()
                .map(kind -> row(
                        name + ": ours, nDCG@10, " + kind,
                        marks.stream().filter(mark -> mark.kind().equals(kind)).toList(),
                        Marks::ndcg,
                        NONE))
                .toList();
    }

    private static Row row(String what, List<Marks> marks, ToDoubleFunction<Marks> measure, Aim aim) {
        return Row.alone(what, "", Samples.one(mean(marks, measure)), aim);
    }

    static double mean(List<Marks> marks, ToDoubleFunction<Marks> measure) {
        return marks.stream().mapToDouble(measure).average().orElse(0);
    }

    private void tellWeak(List<Marks> marks) {
        marks.stream()
                .filter(mark -> mark.ndcg() < AIM)
                .forEach(mark -> note.accept("%.2f  %s%n        %s"
                        .formatted(mark.ndcg(), mark.question(), String.join("\n        ", mark.first()))));
    }
}
