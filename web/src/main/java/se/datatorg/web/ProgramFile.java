package se.datatorg.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * The file that the program runs from. Found as a resource is found: the place that the JVM itself tells of a class is missing
 * when an archive of classes was made while the same jar had another path (JDK-8376576).
 */
public final class ProgramFile {
    private ProgramFile() {}

    /** The jar, or this class's own file where there is none. */
    public static Path find() {
        try {
            var resource = ProgramFile.class.getResource(ProgramFile.class.getSimpleName() + ".class");
            if (resource == null) {
                throw new IllegalStateException("the program does not find itself");
            }
            var file = resource.openConnection() instanceof JarURLConnection jar ? jar.getJarFileURL() : resource;
            return Path.of(file.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own file has no usable path", e);
        }
    }
}
