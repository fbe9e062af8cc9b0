package se.datatorg.harvester.check;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for inputs that the feed doctor does not take. Runs in {@code verify --long}; what it finds is kept beside it and replayed by {@link FeedDoctorInputsTest}. */
class FeedDoctorFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void examinesAnything(byte[] input) {
        FeedDoctorTarget.take(input);
    }
}
