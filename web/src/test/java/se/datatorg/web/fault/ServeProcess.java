package se.datatorg.web.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.datatorg.web.Main;

/** {@code datatorg serve} in a process of its own. */
final class ServeProcess implements AutoCloseable {
    private static final String READY = "Datatorg serves ";

    private final Process process;
    private final StringBuffer said = new StringBuffer();

    private ServeProcess(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it serves. */
    static ServeProcess start(Path folder, int port, List<String> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(port)));
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var served = new ServeProcess(process);
            served.awaitReady();
            return served;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        var out = process.inputReader();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                Thread.ofVirtual()
                        .start(() ->
                                out.lines().forEach(rest -> said.append(rest).append('\n')));
                return;
            }
        }
        throw new IllegalStateException("the server did not start: " + said);
    }

    /** All that it has said so far. */
    String said() {
        return said.toString();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, as a service manager does. */
    void terminate() {
        process.destroy();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
