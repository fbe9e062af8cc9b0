package se.datatorg.harvester.read;

import java.util.Arrays;
import java.util.List;

/** Whatever a server sends, under whatever label, is read or refused; nothing is thrown. */
final class FeedReaderTarget {
    private static final List<String> TYPES = List.of(
            "application/rdf+xml",
            "text/turtle",
            "application/ld+json",
            "application/n-triples",
            "application/trig",
            "application/n-quads",
            "text/html",
            "");

    private FeedReaderTarget() {}

    /** The first byte chooses the label. */
    static void take(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var content = Arrays.copyOfRange(input, 1, input.length);
        var reading = Documents.read(TYPES.get((input[0] & 0xFF) % TYPES.size()), content);
        switch (reading) {
            case Reading.Readable readable -> readable.graph().size();
            case Reading.Unreadable refused -> {
                if (refused.findings().isEmpty()) {
                    throw new IllegalStateException("refused without a word");
                }
            }
        }
    }
}
