package se.datatorg.web.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import se.datatorg.web.Main;

/** {@code datatorg serve} in a process of its own. */
final class ServeProcess implements AutoCloseable {
    private static final String READY = "Datatorg serves ";

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private ServeProcess(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it serves. */
    static ServeProcess start(Path folder, int port, List<String> settings) {
        var command = ChildJava.command(Main.class);
        command.addAll(List.of("serve", "--data", folder.toString(), "--port", Integer.toString(port)));
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
            said.add(line);
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> out.lines().forEach(said::add));
                return;
            }
        }
        throw new IllegalStateException("the server did not start: " + said);
    }

    /** All that it has said so far. */
    String said() {
        return String.join("\n", said);
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
