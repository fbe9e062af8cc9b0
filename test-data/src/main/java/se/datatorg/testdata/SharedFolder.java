package se.datatorg.testdata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Real feeds and specifications that may lie in a folder {@code shared} beside the project, or where {@code DATATORG_SHARED}
 * says. What needs them says so, and is left out, where they are absent.
 */
public final class SharedFolder {
    private SharedFolder() {}

    /** What lies at that path of the folder. */
    public static Optional<Path> find(String path) {
        var named = Optional.ofNullable(System.getenv("DATATORG_SHARED")).map(Path::of);
        var beside = Stream.<@Nullable Path>iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"));
        return Stream.concat(named.stream(), beside)
                .map(folder -> folder.resolve(path))
                .filter(Files::exists)
                .findFirst();
    }
}
