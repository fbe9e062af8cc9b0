package se.datatorg.harvester.read;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that were once found to be hard, or that fuzzing begins with: each is taken, and soon. */
class FeedReaderInputsTest {
    private static final Path KEPT =
            Path.of("src/test/resources/se/datatorg/harvester/read/FeedReaderFuzzTestInputs/readsAnything");

    @ParameterizedTest
    @MethodSource("inputs")
    void isTaken(Path input) throws IOException {
        var bytes = Files.readAllBytes(input);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FeedReaderTarget.take(bytes));
    }

    static Stream<Path> inputs() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.sorted().toList().stream();
        }
    }
}
