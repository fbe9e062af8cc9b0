package se.datatorg.web.demo;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import se.datatorg.testdata.region.DemoServer;
import se.datatorg.testdata.region.Scenario;
import se.datatorg.web.assembly.DataLock;
import se.datatorg.web.assembly.OpenIndex;
import se.datatorg.web.assembly.PortalServer;
import se.datatorg.web.assembly.Workshop;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Setting;
import se.datatorg.web.config.SettingFault;
import se.datatorg.web.config.Settings;

/** The example region, running: its publishers' server and the portal in front of it. */
public final class Demo implements AutoCloseable {
    private final DemoServer publishers;
    private final PortalServer portal;

    private Demo(DemoServer publishers, PortalServer portal) {
        this.publishers = publishers;
        this.portal = portal;
    }

    /**
     * Starts; the first time in a folder the story is told first.
     *
     * @param port of the portal; 0 for any free one, which the pages' own addresses then have
     * @param progress told deliveries done, and in all
     */
    public static Demo start(
            Path data, List<String> set, int port, Optional<Integer> opsPort, BiConsumer<Integer, Integer> progress)
            throws InterruptedException {
        return port == 0
                ? startAt(DemoFolder.freePort(0), data, set, opsPort, progress)
                : startAt(port, data, set, opsPort, progress);
    }

    private static Demo startAt(
            int port, Path data, List<String> set, Optional<Integer> opsPort, BiConsumer<Integer, Integer> progress)
            throws InterruptedException {
        var folder = DemoFolder.open(data, Clock.systemUTC());
        var config = config(folder, set, port);
        var scenario = Scenario.demo(folder.end());
        var publishers = publishers(scenario, folder);
        if (!folder.told()) {
            tell(scenario, publishers, config, progress);
            folder.asTold();
        }
        publishers.setNow(folder.end().plusDays(1).atStartOfDay(Scenario.ZONE).toInstant());
        var portal = PortalServer.start(config, Clock.systemUTC(), port, opsPort)
                .orElseThrow(() -> new SettingFault("another server has the data folder " + data
                        + ". Stop it, or give another folder with --data. Nothing was started."));
        portal.awaitProjections();
        return new Demo(publishers, portal);
    }

    private static DemoServer publishers(Scenario scenario, DemoFolder folder) {
        try {
            return DemoServer.start(scenario, folder.publishersPort());
        } catch (UncheckedIOException e) {
            throw new SettingFault(
                    "the port " + folder.publishersPort() + " of the example publishers is taken, perhaps by a"
                            + " demo that runs already. Stop it, or give another folder with --data. Nothing was started.");
        }
    }

    private static void tell(
            Scenario scenario, DemoServer publishers, PortalConfig config, BiConsumer<Integer, Integer> progress) {
        var clock = new MovedClock();
        try (var lock = DataLock.take(config.data())
                        .orElseThrow(() ->
                                new SettingFault("another process is using the data folder " + config.data() + "."));
                var workshop = Workshop.open(config, clock);
                var index = OpenIndex.open(workshop)) {
            if (workshop.ledger().generation() > 0) {
                throw new SettingFault("the data folder " + config.data()
                        + " holds an unfinished demo. Delete the folder, or give another one with --data.");
            }
            new Replay(workshop, index, publishers, clock).tell(scenario, progress);
        }
    }

    private static PortalConfig config(DemoFolder folder, List<String> set, int port) {
        var settings = Settings.read(set, Map.of(), Optional.empty())
                .withDefault(Setting.DEMO, "true")
                .withDefault(Setting.BACKUP_KEEP, "0")
                .withDefault(Setting.OUTGOING_ALLOW, "127.0.0.1:" + folder.publishersPort())
                .withDefault(Setting.OUTGOING_PAUSE, "0ms")
                .withDefault(Setting.OUTGOING_RETRIES, "");
        return PortalConfig.of(settings, folder.folder(), port);
    }

    public int port() {
        return portal.port();
    }

    public PortalServer portal() {
        return portal;
    }

    @Override
    public void close() {
        portal.close();
        publishers.close();
    }
}
