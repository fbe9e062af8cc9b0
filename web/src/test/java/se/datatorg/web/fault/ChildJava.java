package se.datatorg.web.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Java with the class path of these tests, for processes of their own. Tests start hundreds of them, and half of a start is the
 * loading of classes; so the first one writes an archive of them, which needs each folder of classes as a jar.
 */
final class ChildJava {
    private static final Path FOLDER = Path.of("target", "child").toAbsolutePath();
    private static final ChildJava ONE = prepare();

    private final String classPath;
    private final Path archive;

    private ChildJava(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** What starts the class, once its arguments are added. */
    static List<String> command(Class<?> main, String... options) {
        return ONE.start(main, "-XX:SharedArchiveFile=" + ONE.archive, options);
    }

    private List<String> start(Class<?> main, String archiving, String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:cds=off",
                "-Xlog:aot=off",
                archiving,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, main.getName()));
        return command;
    }

    private static ChildJava prepare() {
        try {
            Files.createDirectories(FOLDER);
            var jars = new ArrayList<String>();
            for (var part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                if (part.isEmpty()) {
                    continue;
                }
                jars.add(part.endsWith(".jar") ? part : pack(part, FOLDER.resolve(jars.size() + ".jar")));
            }
            var java = new ChildJava(String.join(File.pathSeparator, jars), FOLDER.resolve("classes.jsa"));
            java.archive();
            return java;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pack(String classes, Path jar) {
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--no-compress", "--file", jar.toString(), "-C", classes, ".");
        if (code != 0) {
            throw new IllegalStateException(classes + " could not be packed");
        }
        return jar.toString();
    }

    /** Without an archive every start is only slower, so nobody asks how this ended. */
    private void archive() throws IOException {
        Files.deleteIfExists(archive);
        var data = Files.createDirectories(FOLDER.resolve("data"));
        var command = start(HarvestProcess.class, "-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(List.of(data.toString(), "1", "1", "1"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.onExit().join();
    }
}
