package se.datatorg.web;

import java.net.URI;
import java.nio.file.Path;

/**
 * The file that the program runs from. Found as a resource is found: the place that the JVM itself tells of a class is missing
 * when an archive of classes was made while the same jar had another path (JDK-8376576).
 */
public final class ProgramFile {
    private static final String IN_JAR = "jar:";

    private ProgramFile() {}

    /** The jar, or this class's own file where there is none. */
    public static Path find() {
        var resource = ProgramFile.class.getResource(ProgramFile.class.getSimpleName() + ".class");
        if (resource == null) {
            throw new IllegalStateException("the program does not find itself");
        }
        var place = resource.toString();
        var file = place.startsWith(IN_JAR) ? place.substring(IN_JAR.length(), place.lastIndexOf("!/")) : place;
        return Path.of(URI.create(file));
    }
}
