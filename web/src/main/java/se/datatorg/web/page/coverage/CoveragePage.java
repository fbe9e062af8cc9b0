package se.datatorg.web.page.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.datatorg.catalog.coverage.Cell;
import se.datatorg.catalog.coverage.Coverage;
import se.datatorg.catalog.coverage.CoverageRow;
import se.datatorg.catalog.coverage.Standing;
import se.datatorg.vocab.Recommended;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /coverage?subregion=&order=&set=}. */
public final class CoveragePage {
    private final Portal portal;

    public CoveragePage(Portal portal) {
        this.portal = portal;
    }

    public void show(Visit visit) {
        visit.via(visit.words().t("nav.statistics"), "/statistics");
        visit.show("coverage", visit.words().t("coverage.title"), Section.COVERAGE, view(visit));
    }

    private CoverageView view(Visit visit) {
        var asked = CoverageChoice.of(visit);
        var whole = portal.coverage().now();
        var coverage = asked.all() ? whole : whole.of(Recommended.withSpecification());
        var groups = groups(coverage, asked, visit);
        return new CoverageView(
                lede(coverage, visit),
                asked.fields(subregions(coverage), visit),
                legend(coverage, visit),
                visit.words().t("coverage.of", coverage.datasets().size()),
                coverage.datasets().stream()
                        .map(one -> one.label().in(visit.lang()))
                        .toList(),
                groups,
                sums(groups),
                shares(coverage, visit),
                NextSteps.of(coverage, visit));
    }

    private static List<CoverageView.Legend> legend(Coverage coverage, Visit visit) {
        return Stream.of(Standing.values())
                .filter(standing -> standing != Standing.NATIONAL || hasNational(coverage))
                .map(standing -> new CoverageView.Legend(standing.word(), words(standing, visit)))
                .toList();
    }

    private static boolean hasNational(Coverage coverage) {
        return coverage.datasets().stream().anyMatch(Recommended::national);
    }

    static String words(Standing standing, Visit visit) {
        var words = visit.words();
        return switch (standing) {
            case COUNTS -> words.t("coverage.counts");
            case PROBABLE -> words.t("coverage.probable");
            case VIA -> words.t("coverage.via");
            case NATIONAL -> words.t("coverage.national");
            case MISSING -> words.t("coverage.missing");
        };
    }

    private static String lede(Coverage coverage, Visit visit) {
        int counts = sum(coverage, Standing.COUNTS);
        int probable = sum(coverage, Standing.PROBABLE);
        var format = visit.format();
        return visit.words()
                .t(
                        "coverage.lede",
                        coverage.datasets().size(),
                        coverage.rows().size(),
                        format.number(counts + probable),
                        format.number((long) coverage.datasets().size()
                                * coverage.rows().size()),
                        format.number(counts));
    }

    private static int sum(Coverage coverage, Standing standing) {
        return coverage.rows().stream().mapToInt(row -> row.count(standing)).sum();
    }

    private static List<String> subregions(Coverage coverage) {
        return coverage.rows().stream()
                .flatMap(row -> row.publisher().subregion().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<CoverageView.Group> groups(Coverage coverage, CoverageChoice asked, Visit visit) {
        var names = new ArrayList<>(subregions(coverage));
        if (coverage.rows().stream().anyMatch(row -> row.publisher().subregion().isEmpty())) {
            names.add("");
        }
        return names.stream()
                .filter(name -> asked.subregion().isEmpty() || asked.subregion().equals(name))
                .map(name -> group(name, coverage, asked, visit))
                .toList();
    }

    private CoverageView.Group group(String name, Coverage coverage, CoverageChoice asked, Visit visit) {
        var rows = coverage.rows().stream()
                .filter(row -> row.publisher().subregion().orElse("").equals(name))
                .sorted(asked.order())
                .toList();
        int own = rows.stream().mapToInt(CoverageRow::own).sum();
        var covered = visit.words()
                .t(
                        "coverage.covered",
                        visit.format().number(own),
                        visit.format()
                                .number((long) rows.size() * coverage.datasets().size()));
        var label = name.isEmpty() ? portal.pack().name().in(visit.lang()) : name;
        return new CoverageView.Group(
                label, covered, rows.stream().map(row -> row(row, visit)).toList());
    }

    private static CoverageView.Row row(CoverageRow row, Visit visit) {
        return new CoverageView.Row(
                row.publisher().shortName(),
                visit.href("/publishers/" + row.publisher().id()),
                row.own(),
                row.cells().stream().map(cell -> stone(cell, visit)).toList());
    }

    private static CoverageView.Stone stone(Cell cell, Visit visit) {
        var says = words(cell.standing(), visit);
        return new CoverageView.Stone(
                cell.standing().word(),
                cell.evidence().isEmpty() ? says : says + ": " + NextSteps.title(cell, visit),
                cell.evidence().stream().findFirst().map(one -> visit.href("/datasets/" + one.id())));
    }

    /** How many of the municipalities shown publish each dataset themselves. */
    private static List<String> sums(List<CoverageView.Group> groups) {
        var rows = groups.stream().flatMap(group -> group.rows().stream()).toList();
        int columns = rows.isEmpty() ? 0 : rows.getFirst().stones().size();
        return IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .map(row -> row.stones().get(column).symbol())
                        .filter(symbol ->
                                symbol.equals(Standing.COUNTS.word()) || symbol.equals(Standing.PROBABLE.word()))
                        .count())
                .map(String::valueOf)
                .toList();
    }

    private static List<CoverageView.Share> shares(Coverage coverage, Visit visit) {
        int all = coverage.rows().size();
        return IntStream.range(0, coverage.datasets().size())
                .mapToObj(column -> {
                    var own = coverage.rows().stream()
                            .filter(row -> row.cells().get(column).standing().isOwn())
                            .count();
                    return new CoverageView.Share(
                            coverage.datasets().get(column).label().in(visit.lang()),
                            all == 0 ? 0 : (double) own / all,
                            visit.words().t("quality.of", own, all));
                })
                .sorted(Comparator.comparingDouble(CoverageView.Share::share).reversed())
                .toList();
    }
}
