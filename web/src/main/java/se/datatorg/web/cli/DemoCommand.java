package se.datatorg.web.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.datatorg.web.demo.Demo;

/** A whole region with example publishers, history included. */
@Command(name = "demo", description = "A whole region with example publishers, history included.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Option(names = "--port", defaultValue = "" + ServeCommand.PORT, description = "Port of the web server.")
    private int port = ServeCommand.PORT;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: data/demo).")
    private Path data = Path.of("data", "demo");

    @Option(names = "--set", paramLabel = "key=value", description = "One setting; may be repeated.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--ops-port", paramLabel = "PORT", description = "Port of health and metrics, on loopback.")
    private @Nullable Integer opsPort;

    @Override
    public Integer call() throws InterruptedException {
        var demo = start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(demo::close));
        output.line("Datatorg is ready at http://localhost:" + demo.port() + "/ (example data; stop with Ctrl+C)");
        return Commands.STAYS;
    }

    private Demo start() throws InterruptedException {
        try (var progress = new Progress("two years", output)) {
            return Demo.start(data, set, port, Optional.ofNullable(opsPort), progress::show);
        }
    }
}
