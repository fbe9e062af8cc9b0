package se.datatorg.harvester.check;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.datatorg.testdata.KeptInput;

/** What fuzzing begins with, and what it once found to be hard: each is taken, and soon. */
class FeedDoctorInputsTest {
    @TestFactory
    Stream<DynamicTest> eachIsTakenAndSoon() throws IOException {
        return KeptInput.of(FeedDoctorFuzzTest.class, "examinesAnything").stream()
                .map(input -> dynamicTest(
                        input.name(),
                        () -> assertTimeoutPreemptively(
                                Duration.ofSeconds(20), () -> FeedDoctorTarget.take(input.bytes()))));
    }
}
