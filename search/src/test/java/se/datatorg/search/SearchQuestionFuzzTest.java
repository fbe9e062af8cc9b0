package se.datatorg.search;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for inputs that the search does not answer. Runs in {@code verify --long}; what it finds is kept beside it and replayed by {@link SearchQuestionInputsTest}. */
class SearchQuestionFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void searchesAnything(byte[] input) {
        SearchQuestionTarget.take(input);
    }
}
