package se.datatorg.web.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.datatorg.web.ProgramFile;
import se.datatorg.web.bench.visit.Visitor;

/** A portal in a process of its own, started from the jar as an operator starts it, with the options of this process. */
final class ServedPortal implements AutoCloseable {
    private static final long LOOK_MILLISECONDS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int OK = 200;

    private final Process process;
    private final int port;
    private final long started;

    private ServedPortal(Process process, int port, long started) {
        this.process = process;
        this.port = port;
        this.started = started;
    }

    /** The jar that this process runs from. */
    static Path jar() {
        var place = ProgramFile.find();
        if (!place.toString().endsWith(".jar")) {
            throw new IllegalStateException("starts are measured from the jar: use ./datatorg bench");
        }
        return place;
    }

    static ServedPortal start(Path folder, int port, List<String> options) throws IOException {
        var arguments = List.of(
                "serve",
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(port),
                "--set",
                "harvest.automatic=false");
        long now = System.nanoTime();
        return new ServedPortal(java(options, arguments).start(), port, now);
    }

    /** The program itself without any work: what a start takes at the least. */
    static double emptyStart(List<String> options) throws IOException, InterruptedException {
        long now = System.nanoTime();
        var process = java(options, List.of("--version")).start();
        process.waitFor();
        return (System.nanoTime() - now) / 1e9;
    }

    /** The options that this process was started with. */
    static List<String> ownOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:StartFlightRecording"))
                .toList();
    }

    private static ProcessBuilder java(List<String> options, List<String> arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    int port() {
        return port;
    }

    /** Seconds from the start until the address answers. */
    double awaitAnswer(String target) throws IOException, InterruptedException {
        while (!answers(target)) {
            if (!process.isAlive() || System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new IOException("the portal did not start");
            }
            Thread.sleep(LOOK_MILLISECONDS);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private boolean answers(String target) throws IOException {
        try (var visitor = Visitor.to(port)) {
            return visitor.get(target, "").status() == OK;
        } catch (ConnectException e) {
            // Not listening yet.
            return false;
        }
    }

    /** Seconds of processor that it has used, on all of them. */
    double processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Resident memory in MiB: now ({@code VmRSS}) or at its highest ({@code VmHWM}); 0 where the system does not tell. */
    double resident(String which) throws IOException {
        var status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(which + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
