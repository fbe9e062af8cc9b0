package se.datatorg.harvester.fetch;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for inputs that the address rules neither refuse nor rebuild to something that they rebuild the same. Runs in {@code verify --long}; what it finds is kept beside it and replayed by {@link AddressRulesInputsTest}. */
class AddressRulesFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void judgesAnything(byte[] input) {
        AddressRulesTarget.take(input);
    }
}
