package se.datatorg.web.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.datatorg.web.assembly.PortalServer;

/** Serves the portal until it is stopped. */
@Command(name = "serve", description = "Serves the portal: site, API, SPARQL, and visits to sources when they are due.")
final class ServeCommand implements Callable<Integer> {
    static final int PORT = 8080;

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--port", defaultValue = "" + PORT, description = "Port of the web server.")
    private int port = PORT;

    @Option(names = "--ops-port", paramLabel = "PORT", description = "Port of health and metrics, on loopback.")
    private @Nullable Integer opsPort;

    @Override
    public Integer call() {
        var config = options.config(port);
        var server = PortalServer.start(config, Clock.systemUTC(), port, Optional.ofNullable(opsPort))
                .orElseThrow(() -> new Refusal("another server has the data folder " + config.data()
                        + ". Stop it, or give another folder with --data. Nothing was started."));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        output.line("Datatorg serves " + config.portal().base());
        return Commands.STAYS;
    }
}
