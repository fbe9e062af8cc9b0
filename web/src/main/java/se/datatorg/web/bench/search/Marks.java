package se.datatorg.web.bench.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.vocab.Lang;

/**
 * How well an index answers one question.
 *
 * @param ndcg normalized discounted cumulative gain of the first ten, 0 to 1; gain is 2^grade − 1
 * @param reciprocalRank of the first record worth anything
 * @param empty whether nothing was found although something is relevant
 * @param first what came first, each with its grade, for people who look into it
 */
public record Marks(
        String kind, String question, double ndcg, double reciprocalRank, boolean empty, List<String> first) {
    static final int DEPTH = 10;

    private static final int SHOWN = 5;

    /** Questions that no record of the collection answers are left out. */
    static List<Marks> of(JudgedSet set, List<CatalogRecord> records, Function<String, List<CatalogRecord>> index) {
        var marks = new ArrayList<Marks>();
        for (var question : set.questions()) {
            var ideal = records.stream()
                    .map(question::grade)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            if (!ideal.isEmpty() && ideal.getFirst() > 0) {
                var found = index.apply(question.text());
                var grades = found.stream().map(question::grade).toList();
                marks.add(new Marks(
                        question.kind(),
                        question.text(),
                        gain(grades) / gain(ideal),
                        reciprocalRank(grades),
                        grades.isEmpty(),
                        found.stream()
                                .limit(SHOWN)
                                .map(record -> shown(question, record))
                                .toList()));
            }
        }
        return marks;
    }

    private static String shown(JudgedQuestion question, CatalogRecord record) {
        var title = record.title().in(Lang.SV).map(LangText::text).orElse(record.iri());
        return question.grade(record) + " " + record.publisher() + ": " + title;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    private static double reciprocalRank(List<Integer> grades) {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
