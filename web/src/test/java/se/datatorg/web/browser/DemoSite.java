package se.datatorg.web.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.web.demo.Demo;

/** The demo portal, told and running, on a free port. */
final class DemoSite implements AutoCloseable {
    private final Path folder;
    private final Demo demo;

    private DemoSite(Path folder, Demo demo) {
        this.folder = folder;
        this.demo = demo;
    }

    static DemoSite start() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("datatorg-demo");
        return new DemoSite(folder, Demo.start(folder, List.of(), 0, Optional.empty(), (done, all) -> {}));
    }

    URI base() {
        return URI.create("http://localhost:" + demo.port());
    }

    Ledger ledger() {
        return demo.portal().workshop().ledger();
    }

    /** The portal's door out. */
    Fetcher fetcher() {
        return demo.portal().workshop().fetcher();
    }

    @Override
    public void close() throws IOException {
        demo.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
