package se.datatorg.catalog.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.RegionPack;
import se.datatorg.vocab.Text;

/** Places that have a name by their GeoNames number, so that a feed need not say more than the number. */
public final class KnownPlaces {
    public static final KnownPlaces NONE = new KnownPlaces(Map.of());

    private static final Pattern GEONAMES =
            Pattern.compile("https?://(?:sws\\.|www\\.)?geonames\\.org/(\\d+)(?:/.*)?", Pattern.CASE_INSENSITIVE);

    private static final String SWEDEN = "2661886";

    private final Map<String, Place> byNumber;

    private KnownPlaces(Map<String, Place> byNumber) {
        this.byNumber = Map.copyOf(byNumber);
    }

    /** The country, the regions of these packs and their publishers. */
    public static KnownPlaces of(Collection<RegionPack> packs) {
        var places = new HashMap<String, Place>();
        places.put(SWEDEN, named(SWEDEN, new Text("Sverige", "Sweden")));
        packs.forEach(pack -> pack.geonames().ifPresent(number -> places.put(number, named(number, pack.name()))));
        packs.stream()
                .flatMap(pack -> pack.publishers().stream())
                .forEach(member -> member.geonames()
                        .map(KnownPlaces::digits)
                        .ifPresent(number -> places.put(number, place(number, member))));
        return new KnownPlaces(places);
    }

    /** The GeoNames number in an IRI, in any of the spellings that occur. */
    static Optional<String> number(String iri) {
        var matcher = GEONAMES.matcher(iri);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The one spelling that the portal uses. */
    static String iri(String number) {
        return "http://sws.geonames.org/" + number;
    }

    Optional<Place> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    private static String digits(String geonames) {
        return number(geonames).orElse(geonames);
    }

    private static Place named(String number, Text name) {
        var names = List.of(new LangText(name.sv(), Lang.SV.tag()), new LangText(name.en(), Lang.EN.tag()));
        return new Place(Optional.of(iri(number)), new Texts(names), Optional.empty());
    }

    private static Place place(String number, RegionPack.Member member) {
        return new Place(
                Optional.of(iri(number)),
                new Texts(List.of(new LangText(member.shortName(), ""))),
                member.box().map(box -> new Place.Box(box.get(0), box.get(1), box.get(2), box.get(3))));
    }
}
