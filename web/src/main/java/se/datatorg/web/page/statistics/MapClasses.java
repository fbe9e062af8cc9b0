package se.datatorg.web.page.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.datatorg.web.page.frame.Visit;

/** Divides municipalities into five classes of about equal size by their number of datasets; none is a class of its own. */
final class MapClasses {
    private static final int CLASSES = 5;
    private final List<Integer> upper = new ArrayList<>();

    MapClasses(Map<String, Integer> totals) {
        var sorted =
                totals.values().stream().filter(total -> total > 0).sorted().toList();
        for (int i = 1; i <= CLASSES && !sorted.isEmpty(); i++) {
            var bound = sorted.get(Math.min(sorted.size() - 1, (sorted.size() * i + CLASSES - 1) / CLASSES - 1));
            if (upper.isEmpty() || bound > upper.getLast()) {
                upper.add(bound);
            }
        }
    }

    /** Class 1–5 by code; codes without datasets are left out. */
    Map<String, Integer> classes(Map<String, Integer> totals) {
        var classes = new HashMap<String, Integer>();
        totals.forEach((code, total) -> {
            if (total > 0) {
                classes.put(code, classOf(total));
            }
        });
        return classes;
    }

    List<StatisticsView.MapClass> legend(Visit visit) {
        var legend = new ArrayList<StatisticsView.MapClass>();
        legend.add(new StatisticsView.MapClass("c0", visit.words().t("map.none")));
        int from = 1;
        for (int i = 0; i < upper.size(); i++) {
            var to = upper.get(i);
            legend.add(new StatisticsView.MapClass(
                    "c" + (i + 1),
                    from == to
                            ? visit.format().number(to)
                            : visit.format().number(from) + "–" + visit.format().number(to)));
            from = to + 1;
        }
        return legend;
    }

    private int classOf(int total) {
        int number = 1;
        while (number < upper.size() && total > upper.get(number - 1)) {
            number++;
        }
        return number;
    }
}
