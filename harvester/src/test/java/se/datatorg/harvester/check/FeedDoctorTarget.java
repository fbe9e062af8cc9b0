package se.datatorg.harvester.check;

import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.fetch.Outgoing;
import se.datatorg.vocab.RegionPack;

/** Whatever is handed to the feed doctor gets a diagnosis. */
final class FeedDoctorTarget {
    private static final FeedDoctor DOCTOR =
            new FeedDoctor(Fetcher.open(Outgoing.strict("test@datatorg.example")), RegionPack.load("vastra-gotaland"));

    private FeedDoctorTarget() {}

    static void take(byte[] input) {
        var diagnosis = DOCTOR.examine("feed", Bytes.of(input));
        diagnosis.findings().forEach(finding -> finding.message().sv());
    }
}
