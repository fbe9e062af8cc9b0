package se.datatorg.web.bench;

import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import se.datatorg.web.assembly.PortalServer;

/** All feeds are visited, each with one changed record, until everybody sees it. */
record WholeHarvest(BenchCatalogue catalogue, PortalServer portal, BenchPublishers publishers)
        implements Callable<String> {
    @Override
    public String call() throws InterruptedException {
        var ledger = portal.workshop().ledger();
        var sources = IntStream.range(0, catalogue.feeds())
                .mapToObj(BenchCatalogue::source)
                .toList();
        for (int feed = 0; feed < catalogue.feeds(); feed++) {
            ledger.sources().move(BenchCatalogue.source(feed), publishers.address(feed));
        }
        var runs = portal.workshop().harvest(sources, run -> {});
        portal.awaitProjections();
        return runs.size() + " feeds visited";
    }
}
