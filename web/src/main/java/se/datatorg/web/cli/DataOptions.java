package se.datatorg.web.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.datatorg.web.config.PortalConfig;
import se.datatorg.web.config.Settings;

/** What most commands take: the data folder and the settings. */
final class DataOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: data).")
    private Path data = Path.of("data");

    @Option(names = "--config", paramLabel = "FILE", description = "Settings file (HOCON).")
    private @Nullable Path file;

    @Option(names = "--set", paramLabel = "key=value", description = "One setting; may be repeated.")
    private List<String> set = new ArrayList<>();

    Path data() {
        return data;
    }

    Settings settings() {
        return Settings.read(set, System.getenv(), Optional.ofNullable(file));
    }

    PortalConfig config(int port) {
        return PortalConfig.of(settings(), data, port);
    }

    /** For commands that answer no visitors. */
    PortalConfig config() {
        return config(ServeCommand.PORT);
    }
}
