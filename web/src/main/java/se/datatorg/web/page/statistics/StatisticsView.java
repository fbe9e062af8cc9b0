package se.datatorg.web.page.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.frame.Icon;
import se.datatorg.web.page.publisher.PublisherView;

/**
 * Statistics for a period.
 *
 * @param from first day, as a form has it
 * @param to last day
 * @param period the period in words
 * @param fresh publishers by new datasets
 * @param total publishers by all datasets
 */
public record StatisticsView(
        String from,
        String to,
        String period,
        String lede,
        List<Preset> presets,
        Facts facts,
        List<Row> fresh,
        List<Row> total,
        PublisherView.Growth growth,
        RegionMap map,
        List<MapClass> classes,
        List<NotBegun> notBegun,
        List<Feed> feeds) {

    /** A period to choose with one press. */
    public record Preset(String label, String href, boolean chosen) {}

    /** The catalogue in numbers at the end of the period. */
    public record Facts(
            String datasets, String series, String services, String distributions, String publishers, String sources) {}

    /** A publisher's place. */
    public record Row(
            int rank,
            Optional<Change> change,
            String name,
            String href,
            @Nullable String code,
            double share,
            String value,
            String total,
            String fresh,
            String updated) {}

    /** How many places up or down since the period before. */
    public record Change(Icon icon, String style, String places, String words) {}

    /** A class of the map. */
    public record MapClass(String style, String label) {}

    /** A municipality without a dataset. */
    public record NotBegun(String name, String href) {}

    /** A source that needs somebody. */
    public record Feed(
            String name,
            String href,
            String style,
            Icon icon,
            String outcome,
            String why,
            String lastGood,
            String failures) {}
}
