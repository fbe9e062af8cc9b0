package se.datatorg.web.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;

/** The libraries that this build has, against {@code docs/advisories.tsv}. */
class AdvisoriesTest {
    /** Where a repository keeps a library: group, name, version. */
    private static final Pattern PLACE = Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar");

    private final Map<String, Version> libraries = libraries();

    /** One known fault of a library. */
    private record Advisory(String library, Version soundFrom, String name, String from, String harmlessBecause) {
        static Advisory parse(String line) {
            var cells = line.split("\t", -1);
            assertEquals(5, cells.length, line);
            assertTrue(!cells[3].isBlank(), () -> line + " does not say where its version comes from");
            return new Advisory(cells[0], Version.parse(cells[1]), cells[2], cells[3], cells[4]);
        }
    }

    @Test
    void noLibraryHasAKnownFaultUnlessItDoesNoHarmHere() throws IOException {
        var faults = new ArrayList<String>();
        for (var advisory : advisories()) {
            if (advisory.harmlessBecause().isEmpty() && isAffected(advisory)) {
                faults.add(advisory.library() + " " + libraries.get(advisory.library()) + ": " + advisory.name()
                        + ", sound from " + advisory.soundFrom());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void anExcuseThatIsNoLongerNeededIsTakenOut() throws IOException {
        for (var advisory : advisories()) {
            assertTrue(advisory.harmlessBecause().isEmpty() || isAffected(advisory), advisory.toString());
        }
    }

    @Test
    void theLibrariesAreSeen() {
        assertTrue(libraries.size() > 60, libraries.toString());
        for (var library :
                List.of("org.apache.jena:jena-arq", "org.eclipse.jetty:jetty-server", "io.javalin:javalin")) {
            assertTrue(libraries.containsKey(library), library);
        }
    }

    @Test
    void noScriptEngineIsOnTheClassPath() {
        assertEquals(List.of(), new ScriptEngineManager().getEngineFactories());
    }

    private boolean isAffected(Advisory advisory) {
        return Optional.ofNullable(libraries.get(advisory.library()))
                .filter(version -> version.compareTo(advisory.soundFrom()) < 0)
                .isPresent();
    }

    private static List<Advisory> advisories() throws IOException {
        try (var lines = Files.lines(ProofTable.read().home().resolve("docs/advisories.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(Advisory::parse)
                    .toList();
        }
    }

    private static Map<String, Version> libraries() {
        var libraries = new TreeMap<String, Version>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> PLACE.matcher(path.replace('\\', '/')))
                .filter(place -> place.matches())
                .forEach(place -> libraries.put(
                        place.group(1).replace('/', '.') + ":" + place.group(2), Version.parse(place.group(3))));
        return libraries;
    }
}
