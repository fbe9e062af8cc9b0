package se.datatorg.web.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The clients of {@code src/test/npm}, installed in the versions of the lock file the first time they are needed. */
final class Npm {
    private static final Path SOURCES = Path.of("src/test/npm");
    private static final Path FOLDER = Path.of("target/npm");
    private static final String INSTALLED = "installed-lock.json";
    private static final int MINUTES = 5;

    private Npm() {}

    /** What a program said, and how it ended. */
    record Said(int status, String output, String complaints) {
        JsonNode json() {
            try {
                if (status == 0) {
                    return new ObjectMapper().readTree(output);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new AssertionError("ended with " + status + "\n" + output + complaints);
        }
    }

    /** Runs one of our scripts with Node. */
    static Said node(String script, String... arguments) {
        install();
        return run(command("node", script, arguments));
    }

    /** Runs a program that a package brought. */
    static Said program(String name, String... arguments) {
        install();
        return run(command("node_modules/.bin/" + name, "", arguments));
    }

    private static synchronized void install() {
        Assumptions.assumeTrue(
                isOnPath("node") && isOnPath("npm"),
                "NO NODE OR NPM ON THIS MACHINE: independent clients (CKAN, LDES, SPARQL, Atom, OpenAPI) are NOT tested."
                        + " On Debian: apt-get install -y --no-install-recommends nodejs npm");
        try {
            copySources();
            var lock = FOLDER.resolve("package-lock.json");
            var installed = FOLDER.resolve(INSTALLED);
            if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
                var said = run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
                if (said.status() != 0) {
                    throw new IllegalStateException("npm ci failed: " + said.complaints());
                }
                Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copySources() throws IOException {
        Files.createDirectories(FOLDER);
        try (var files = Files.list(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isOnPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static List<String> command(String program, String script, String... arguments) {
        var command = new ArrayList<>(List.of(program));
        if (!script.isEmpty()) {
            command.add(script);
        }
        command.addAll(List.of(arguments));
        return command;
    }

    private static Said run(List<String> command) {
        try {
            var output = Files.createTempFile("said", ".txt");
            var complaints = Files.createTempFile("complaints", ".txt");
            var process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            var said = new Said(ended ? process.exitValue() : -1, text(output), text(complaints));
            Files.delete(output);
            Files.delete(complaints);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
