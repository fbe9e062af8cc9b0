package se.datatorg.web.assembly;

import java.util.List;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.vocab.RegionPack;

/** The region pack's publishers as the catalogue knows publishers. */
public final class Region {
    private Region() {}

    public static List<Publisher> publishers(RegionPack pack) {
        return pack.publishers().stream()
                .map(member -> new Publisher(
                        new PublisherId(member.id()),
                        member.name(),
                        member.shortName(),
                        member.kind(),
                        member.code(),
                        member.orgNumber(),
                        member.subregion(),
                        member.population()))
                .toList();
    }
}
