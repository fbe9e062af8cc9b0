package se.datatorg.catalog.sparql;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for inputs that the SPARQL gate does not answer. Runs in {@code verify --long}; what it finds is kept beside it and replayed by {@link SparqlGateInputsTest}. */
class SparqlGateFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void asksAnything(byte[] input) {
        SparqlGateTarget.take(input);
    }
}
