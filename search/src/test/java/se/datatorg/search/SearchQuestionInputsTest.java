package se.datatorg.search;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that were once found to be hard, or that fuzzing begins with: each is taken, and soon. */
class SearchQuestionInputsTest {
    private static final Path KEPT =
            Path.of("src/test/resources/se/datatorg/search/SearchQuestionFuzzTestInputs/searchesAnything");

    @ParameterizedTest
    @MethodSource("inputs")
    void isTaken(Path input) throws IOException {
        var bytes = Files.readAllBytes(input);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SearchQuestionTarget.take(bytes));
    }

    static Stream<Path> inputs() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.sorted().toList().stream();
        }
    }
}
