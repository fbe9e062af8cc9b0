package se.datatorg.web.api;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that only read share one running portal with two datasets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReadingTest {
    RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) {
        api = RunningApi.withTwo(folder);
    }

    @AfterAll
    void stop() {
        api.close();
    }
}
