package se.datatorg.web.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.testdata.bench.BenchRegion;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.web.bench.table.Row;
import se.datatorg.web.bench.table.Samples;

/** One record of a large feed has changed: from the visit until everybody sees it, beside the raw parse of that feed. */
final class OneChangeBench {
    private static final int MOST_RECORDS = 2_000;
    private static final int ROUNDS = 6;
    private static final double MOST = 1.5;

    private final Syntax syntax;
    private final int records;
    private final Bytes today;
    private final Bytes tomorrow;

    /** @param records of the feed, unless that is more than {@value #MOST_RECORDS} */
    OneChangeBench(Syntax syntax, int records) {
        this.records = Math.min(records, MOST_RECORDS);
        var region = BenchRegion.of(this.records, 1, 1);
        this.syntax = syntax;
        this.today = Bytes.of(region.feed(0, syntax));
        this.tomorrow = Bytes.of(region.changed(0, syntax));
    }

    /** Changes the record and changes it back, again and again. */
    Row run(Consumer<String> note) throws Exception {
        note.accept("one change in a feed of " + records + " …");
        var floor = HarvestBench.Floor.of(List.of(today), syntax, ROUNDS);
        var walls = new ArrayList<Double>();
        try (var publishers = BenchPublishers.start(List.of(today), syntax);
                var folder = Scratch.make();
                var portal = BenchPortal.open(folder.path(), publishers, Road.JUDGED, Clock.systemUTC())) {
            expectUpdated(portal.harvest());
            for (int round = 0; round <= ROUNDS; round++) {
                publishers.deliver(0, round % 2 == 0 ? tomorrow : today, syntax);
                var runs = new ArrayList<Run>();
                var cost = Cost.of(() -> runs.addAll(portal.harvest()));
                expectUpdated(runs);
                if (round > 0) {
                    walls.add(cost.wall());
                }
            }
        }
        return Row.beside(
                "one changed record in a feed of " + records + " → public everywhere",
                "s",
                new Samples(walls),
                floor.median(),
                MOST);
    }

    private static void expectUpdated(List<Run> runs) {
        if (runs.stream().anyMatch(run -> run.outcome() != Outcome.UPDATED)) {
            throw new IllegalStateException("the feed was not taken over: " + runs);
        }
    }
}
