package se.datatorg.web.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofTableTest {
    private final ProofTable table = ProofTable.read();

    @Test
    void everyRowStandsInItOnceInOrder() {
        var expected = Stream.of(rows("F", 30), rows("T", 34), rows("A", 22))
                .flatMap(rows -> rows)
                .toList();

        assertEquals(expected, table.rows().stream().map(ProofTable.Row::name).toList());
    }

    @Test
    void everyRowPromisesSomethingAndSaysWhatProvesIt() {
        var silent = table.rows().stream()
                .filter(row -> row.promise().isBlank()
                        || (row.proofs().isEmpty() && row.remark().isEmpty()))
                .toList();

        assertEquals(List.of(), silent);
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var sources = sources();
        var missing = new ArrayList<String>();
        for (var row : table.rows()) {
            for (var proof : row.proofs()) {
                if (!exists(proof, sources)) {
                    missing.add(row.name() + ": " + proof);
                }
            }
        }

        assertEquals(List.of(), missing, "no such test, or more than one class of that name");
    }

    /** Named by its simple name, or with as many packages before it as tell it apart. */
    private static boolean exists(String proof, List<Path> sources) throws IOException {
        var parts = proof.split("#", 2);
        var end = "/" + parts[0].replace('.', '/') + ".java";
        var named =
                sources.stream().filter(file -> file.toString().endsWith(end)).toList();
        return named.size() == 1 && (parts.length == 1 || hasMethod(named.getFirst(), parts[1]));
    }

    private static boolean hasMethod(Path source, String method) throws IOException {
        return Pattern.compile("\\s(void|Stream<\\w+>) " + Pattern.quote(method) + "\\(")
                .matcher(Files.readString(source))
                .find();
    }

    private List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        try (var modules = Files.newDirectoryStream(table.home(), "*")) {
            for (var module : modules) {
                var tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    try (var files = Files.walk(tests)) {
                        files.filter(Files::isRegularFile).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static Stream<String> rows(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
    }
}
