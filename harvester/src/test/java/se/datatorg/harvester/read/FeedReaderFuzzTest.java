package se.datatorg.harvester.read;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for inputs that the feed reader does not take. Runs in {@code verify --long}; what it finds is kept beside it and replayed by {@link FeedReaderInputsTest}. */
class FeedReaderFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void readsAnything(byte[] input) {
        FeedReaderTarget.take(input);
    }
}
