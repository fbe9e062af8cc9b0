package se.datatorg.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Properties;
import se.datatorg.testdata.region.Scenario;

/**
 * What a demo's data folder remembers beside the ledger: the last day of the story, and the port of the publishers'
 * server, which the feeds' links point to.
 */
record DemoFolder(Path folder, LocalDate end, int publishersPort, boolean told) {
    private static final String FILE = "demo.properties";
    private static final int USUAL_PORT = 8090;

    static DemoFolder open(Path folder, Clock clock) {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                return new DemoFolder(
                                folder,
                                LocalDate.ofInstant(clock.instant(), Scenario.ZONE),
                                freePort(USUAL_PORT),
                                false)
                        .write();
            }
            var kept = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
            return new DemoFolder(
                    folder,
                    LocalDate.parse(kept.getProperty("end")),
                    Integer.parseInt(kept.getProperty("publishers.port")),
                    Boolean.parseBoolean(kept.getProperty("told")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The story has been told to its end: the next start only serves. */
    DemoFolder asTold() {
        return new DemoFolder(folder, end, publishersPort, true).write();
    }

    private DemoFolder write() {
        var kept = new Properties();
        kept.setProperty("end", end.toString());
        kept.setProperty("publishers.port", Integer.toString(publishersPort));
        kept.setProperty("told", Boolean.toString(told));
        try (var out = Files.newBufferedWriter(folder.resolve(FILE))) {
            kept.store(out, "The demo's story: its last day, and the port of its publishers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A port that nobody listens on now: the one asked for, or any when that is taken or 0. */
    static int freePort(int usual) {
        try (var one = new ServerSocket(usual, 1, InetAddress.getLoopbackAddress())) {
            return one.getLocalPort();
        } catch (java.net.BindException e) {
            return freePort(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
