package se.datatorg.web.page.home;

import java.util.List;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.chart.Stones;
import se.datatorg.web.page.search.ResultView;

/**
 * The start page.
 *
 * @param pulse how the newest visits went, in a sentence
 * @param year the year that the leaders are counted in
 * @param example address that the code example asks
 */
public record HomeView(
        String datasets,
        String publishers,
        String pulse,
        Stones stones,
        RegionMap map,
        List<ResultView> newest,
        List<Leader> leaders,
        int year,
        List<Theme> themes,
        String example) {

    /** A publisher and how many new datasets it has. */
    public record Leader(int rank, String name, String href, String value, double share) {}

    /** A subject and how many datasets it has. */
    public record Theme(String label, String href, String count, double share) {}
}
