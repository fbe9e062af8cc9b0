package se.datatorg.web.assembly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.datatorg.catalog.source.Source;

/** A harvest of all sources in a process of its own, which can be killed. */
final class HarvestProcess implements AutoCloseable {
    /** What the child says when it is about to visit the first source. */
    private static final String BEGUN = "begun";

    private final Process process;

    private HarvestProcess(Process process) {
        this.process = process;
    }

    /** Starts the child and waits until it harvests. */
    static HarvestProcess start(Path folder, int publishersPort) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                HarvestProcess.class.getName(),
                folder.toString(),
                Integer.toString(publishersPort));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var out = process.inputReader();
            await(out);
            return new HarvestProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BufferedReader out) throws IOException {
        var said = new StringBuilder();
        for (var line = out.readLine(); !BEGUN.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the child ended before it began: " + said);
            }
            said.append(line).append('\n');
        }
    }

    /** Kills it, as a power cut would, unless it has ended by itself before; true when it was killed. */
    boolean killAfter(Duration time) throws InterruptedException {
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    /** Waits until it is done; what it took. */
    Duration finish() throws InterruptedException {
        long start = System.nanoTime();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the child failed");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The child: folder and port of the publishers are told. */
    public static void main(String[] arguments) throws InterruptedException {
        var config = Neighbourhood.config(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        try (var workshop = Workshop.open(config, Clock.systemUTC())) {
            System.out.println(BEGUN);
            var sources =
                    workshop.ledger().listSources().stream().map(Source::id).toList();
            workshop.harvest(sources, run -> {});
            workshop.awaitProjections(Duration.ofMinutes(1));
        }
    }
}
