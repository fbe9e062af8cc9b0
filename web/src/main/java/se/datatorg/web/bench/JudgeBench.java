package se.datatorg.web.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.profile.Profile;
import se.datatorg.catalog.profile.ShaclEngine;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.catalog.quality.JudgeParts;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.fetch.Page;
import se.datatorg.harvester.read.ParseFloor;
import se.datatorg.harvester.run.Rehearsal;
import se.datatorg.harvester.split.SplitFeed;
import se.datatorg.testdata.bench.BenchRegion;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.web.bench.table.Aim;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;
import se.datatorg.web.bench.table.Table;

/**
 * Judging a generated region on one core: as a whole and part by part, beside the raw parse of the same feeds and a SHACL
 * engine with the same shapes, all in turn in the same process. Time is the processor's, collecting garbage included.
 */
public final class JudgeBench {
    private static final int ROUNDS = 5;
    private static final String PARSE = "raw parse, one core";
    private static final String JUDGE = "judged by profile and portal's rules, and scored";

    private final int records;
    private final Judge judge = new Judge();
    private final Profile profile = Profile.load();
    private final ShaclEngine engine = ShaclEngine.load();
    private final List<Bytes> bytes;
    private final List<SplitFeed> feeds;

    public JudgeBench(int records, int feedCount) {
        this.records = records;
        var region = BenchRegion.of(records, feedCount, 1);
        this.bytes = IntStream.range(0, feedCount)
                .mapToObj(i -> Bytes.of(region.feed(i, Syntax.TURTLE)))
                .toList();
        this.feeds = bytes.stream().map(this::read).toList();
    }

    /** Measures; the first round is not counted. */
    public Table run() throws Exception {
        var costs = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (var part : parts().entrySet()) {
                double cpu = Cost.of(part.getValue()).cpu();
                if (round > 0) {
                    costs.computeIfAbsent(part.getKey(), what -> new ArrayList<>())
                            .add(cpu);
                }
            }
        }
        return table(costs);
    }

    private Map<String, Callable<Long>> parts() {
        var parts = new LinkedHashMap<String, Callable<Long>>();
        parts.put(
                PARSE,
                () -> bytes.stream()
                        .mapToLong(feed -> ParseFloor.parse(feed, se.datatorg.catalog.feed.Syntax.TURTLE))
                        .sum());
        parts.put(JUDGE, () -> feeds.stream().mapToLong(this::judge).sum());
        var described = new ArrayList<JudgeParts>();
        parts.put("  before all rules: things by property", () -> {
            feeds.forEach(feed -> described.add(JudgeParts.of(profile, feed.graph())));
            return (long) described.size();
        });
        parts.put("  the profile, compiled", () -> sum(described, JudgeParts::profile));
        parts.put("  the portal's own rules", () -> sum(described, JudgeParts::portalRules));
        parts.put("  the score", () -> sum(described, JudgeParts::score));
        parts.put("the profile by a SHACL engine", () -> sum(described, part -> part.engine(engine)));
        return parts;
    }

    private Table table(Map<String, List<Double>> costs) {
        var floor = new Samples(costs.getOrDefault(PARSE, List.of()));
        var rows = new ArrayList<Row>();
        costs.forEach((what, rounds) -> rows.add(row(what, new Samples(rounds), floor)));
        return Table.of(
                "judge", Map.of("records", String.valueOf(records), "feeds", String.valueOf(feeds.size())), rows);
    }

    private static Row row(String what, Samples rounds, Samples floor) {
        return switch (what) {
            case PARSE -> Row.alone(what, "s cpu", rounds, new Aim.None());
            case JUDGE -> Row.beside(what, "s cpu", rounds, floor.median(), 1.5).peers("10–12 × with a SHACL engine");
            default -> new Row(what, "s cpu", rounds, OptionalDouble.of(floor.median()), new Aim.None(), "");
        };
    }

    private static long sum(List<JudgeParts> parts, ToLongFunction<JudgeParts> measure) {
        return parts.stream().mapToLong(measure).sum();
    }

    private long judge(SplitFeed feed) {
        var iris = feed.entities().stream().map(Entity::iri).toList();
        return judge.judge(feed.graph(), iris).findings().size();
    }

    private SplitFeed read(Bytes feed) {
        var page = new Page(URI.create("https://bench.example/feed.ttl"), Optional.of("text/turtle"), feed);
        return switch (Rehearsal.of(judge, page)) {
            case Rehearsal.Done done -> done.split();
            case Rehearsal.Refused(var findings) ->
                throw new IllegalStateException("a generated feed was refused: " + findings);
        };
    }
}
