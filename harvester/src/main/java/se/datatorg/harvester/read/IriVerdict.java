package se.datatorg.harvester.read;

import java.util.List;

/**
 * What became of an address.
 *
 * @param value the address to use; empty when there is none
 * @param rules what was wrong with it, in the order it was mended
 * @param relative whether it must be resolved against the address of the document
 */
record IriVerdict(String value, List<String> rules, boolean relative) {
    IriVerdict {
        rules = List.copyOf(rules);
    }

    boolean usable() {
        return !value.isEmpty() || relative;
    }
}
