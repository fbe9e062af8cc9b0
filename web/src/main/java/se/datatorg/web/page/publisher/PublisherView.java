package se.datatorg.web.page.publisher;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.quality.Band;
import se.datatorg.web.page.chart.LineChart;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.chart.Stones;
import se.datatorg.web.page.search.ResultView;
import se.datatorg.web.page.source.RunRow;

/**
 * A publisher's page.
 *
 * @param rank place among publishers by new datasets this year; empty when it has none
 * @param datasets the latest changed ones
 */
public record PublisherView(
        String id,
        String lede,
        int total,
        String totalWords,
        String fresh,
        Optional<String> rank,
        Optional<Quality> quality,
        RegionMap map,
        Optional<Growth> growth,
        List<Feed> feeds,
        List<ResultView> datasets) {

    /** Mean points and what they are worth. */
    public record Quality(String points, Band band) {}

    /** Growth in two widths and as a table. */
    public record Growth(LineChart wide, LineChart narrow, List<Point> points) {}

    /** A value at the end of a time. */
    public record Point(String when, String value) {}

    /** A source of the publisher. */
    public record Feed(String id, String href, String address, Stones stones, Optional<RunRow> latest) {}
}
