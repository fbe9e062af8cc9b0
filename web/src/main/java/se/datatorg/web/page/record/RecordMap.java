package se.datatorg.web.page.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Place;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;

/** Where a record's data are from, drawn and in words. */
final class RecordMap {
    private final CatalogRecord record;
    private final RegionPack pack;
    private final Visit visit;

    RecordMap(CatalogRecord record, Visit visit) {
        this.record = record;
        this.pack = visit.portal().pack();
        this.visit = visit;
    }

    /** Names of the places, in a sentence. */
    String covers() {
        var places = record.places();
        var words = visit.words();
        if (places.isEmpty()) {
            return words.t("record.noPlace");
        }
        var names = places.stream()
                .flatMap(place -> Said.of(place.name(), visit.lang()).stream())
                .map(Said::text)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? words.t("record.namelessPlace") : words.t("record.covers", names);
    }

    RegionMap drawn() {
        var names = record.places().stream()
                .flatMap(place -> place.name().all().stream())
                .map(text -> text.text().strip())
                .collect(Collectors.toSet());
        var geonames = record.places().stream()
                .flatMap(place -> place.iri().stream())
                .map(iri -> iri.replaceAll("^.*/(\\d+)/?$", "$1"))
                .collect(Collectors.toSet());
        var boxes = record.places().stream()
                .flatMap(place -> place.box().stream())
                .filter(box -> meets(box, pack.mapBox()))
                .toList();
        Set<String> codes = pack.publishers().stream()
                .filter(member -> names.contains(member.name())
                        || names.contains(member.shortName())
                        || member.geonames().filter(geonames::contains).isPresent())
                .flatMap(member -> member.code().stream())
                .collect(Collectors.toSet());
        var shown = codes.isEmpty() && boxes.isEmpty() ? ownersCodes() : codes;
        var label = visit.words().t("record.map");
        return RegionMap.marked(pack, shown, label).with(pack, codes.isEmpty() ? boxes : List.of());
    }

    private Set<String> ownersCodes() {
        return pack.publishers().stream()
                .filter(member -> member.id().equals(record.publisher().value()))
                .flatMap(member -> member.code().stream())
                .collect(Collectors.toSet());
    }

    private static boolean meets(Place.Box box, RegionPack.MapBox map) {
        var east = map.west() + map.width() / map.scaleX();
        var south = map.north() - map.height() / map.scaleY();
        return box.west() < east && box.east() > map.west() && box.south() < map.north() && box.north() > south;
    }
}
