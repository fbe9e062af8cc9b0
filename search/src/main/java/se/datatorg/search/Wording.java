package se.datatorg.search;

import java.util.ArrayList;
import java.util.List;
import se.datatorg.catalog.PublisherId;
import se.datatorg.vocab.RegionPack;
import se.datatorg.vocab.Thesaurus;

/** What a region's search knows of words beyond the language: synonyms, and the names by which people mean a municipality. */
public record Wording(Thesaurus thesaurus, List<Municipality> municipalities) {
    /** No synonyms and no places. */
    public static final Wording NONE = new Wording(Thesaurus.NONE, List.of());

    public Wording {
        municipalities = List.copyOf(municipalities);
    }

    /**
     * A municipality and the places in it.
     *
     * @param name short: {@code Lerum}
     */
    public record Municipality(PublisherId publisher, String name, List<String> places) {
        public Municipality {
            places = List.copyOf(places);
        }
    }

    public static Wording of(RegionPack pack) {
        var municipalities = new ArrayList<Municipality>();
        for (var member : pack.publishers()) {
            if (member.kind().equals("municipality")) {
                var places = pack.localities().stream()
                        .filter(locality -> locality.publisher().equals(member.id()))
                        .map(RegionPack.Locality::name)
                        .toList();
                municipalities.add(new Municipality(new PublisherId(member.id()), member.shortName(), places));
            }
        }
        return new Wording(pack.thesaurus(), municipalities);
    }
}
