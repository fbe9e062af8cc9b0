package se.datatorg.web.bench;

import java.util.List;
import java.util.stream.Stream;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.web.assembly.PortalServer;

/** Addresses of pages that a measured portal has. */
record Addresses(List<String> datasets, List<String> others) {
    private static final int MOST = 10_000;
    private static final List<String> FIXED = List.of(
            "/",
            "/publishers",
            "/publishers/lerum",
            "/publishers/lerum/rehearsal",
            "/statistics",
            "/coverage",
            "/sources/feed-1",
            "/feed.atom",
            "/check",
            "/check/rules",
            "/sparql",
            "/api",
            "/about",
            "/accessibility",
            "/status",
            "/en");

    Addresses {
        datasets = List.copyOf(datasets);
        others = List.copyOf(others);
    }

    static Addresses of(PortalServer portal) {
        var ledger = portal.workshop().ledger();
        var datasets = ledger.sources().listAll().stream()
                .flatMap(source -> ledger.versions().inForce(source.id()).values().stream())
                .filter(entity -> entity.kind() == EntityKind.DATASET)
                .limit(MOST)
                .map(entity -> "/datasets/" + RecordId.of(entity.iri()))
                .toList();
        var run = ledger.runs().list(1).getFirst();
        return new Addresses(
                datasets,
                Stream.concat(FIXED.stream(), Stream.of("/runs/" + run.id())).toList());
    }

    String dataset(int number) {
        return datasets.get(number % datasets.size());
    }
}
