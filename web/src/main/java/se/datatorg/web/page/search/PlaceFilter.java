package se.datatorg.web.page.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.catalog.record.Place;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.page.chart.RegionMap;
import se.datatorg.web.page.frame.Visit;

/** Narrowing to a rectangle: a municipality of the list or the map, or one that was drawn on the map. */
final class PlaceFilter {
    static final String PARAMETER = "spatial";
    private final Visit visit;
    private final String chosen;
    private final Map<String, String> boxes;

    PlaceFilter(SearchAddress address, Visit visit) {
        this.visit = visit;
        this.boxes = boxes(visit.portal().pack());
        this.chosen = box(address).isPresent() ? address.first(PARAMETER) : "";
    }

    /** The rectangle of the address; one that is none narrows nothing. */
    static Optional<Place.Box> box(SearchAddress address) {
        return Place.Box.parse(address.first(PARAMETER));
    }

    SearchView.PlaceChoice view(SearchAddress address) {
        var pack = visit.portal().pack();
        var choices = new ArrayList<SearchView.Choice>();
        choices.add(new SearchView.Choice("", pack.name().in(visit.lang()), chosen.isEmpty()));
        boxes.forEach((name, box) -> choices.add(new SearchView.Choice(box, name, box.equals(chosen))));
        if (!chosen.isEmpty() && !boxes.containsValue(chosen)) {
            choices.add(new SearchView.Choice(chosen, visit.words().t("search.place.drawn"), true));
        }
        var map = RegionMap.marked(pack, chosenCodes(pack), visit.words().t("search.place.map"));
        var shown = box(address).filter(box -> chosenCodes(pack).isEmpty());
        return new SearchView.PlaceChoice(
                choices,
                shown.map(box -> map.with(pack, List.of(box))).orElse(map),
                hrefs(address, pack),
                scale(pack.mapBox()),
                !chosen.isEmpty());
    }

    /** What the chosen rectangle is called. */
    String label() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(chosen))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(visit.words().t("search.place.drawn"));
    }

    /** Municipalities by name, in the pack's map. */
    private static Map<String, String> boxes(RegionPack pack) {
        var collator = java.text.Collator.getInstance(Locale.of("sv", "SE"));
        return pack.publishers().stream()
                .filter(member ->
                        member.kind().equals("municipality") && member.box().isPresent())
                .sorted((one, other) -> collator.compare(one.shortName(), other.shortName()))
                .collect(Collectors.toMap(
                        RegionPack.Member::shortName,
                        PlaceFilter::written,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private static String written(RegionPack.Member member) {
        return member.box().orElse(List.of()).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private Set<String> chosenCodes(RegionPack pack) {
        return pack.publishers().stream()
                .filter(member -> !chosen.isEmpty() && written(member).equals(chosen))
                .flatMap(member -> member.code().stream())
                .collect(Collectors.toSet());
    }

    private Map<String, String> hrefs(SearchAddress address, RegionPack pack) {
        var hrefs = new HashMap<String, String>();
        for (var member : pack.publishers()) {
            if (member.box().isPresent()) {
                member.code()
                        .ifPresent(code -> hrefs.put(
                                code,
                                visit.href("/datasets")
                                        + address.with(PARAMETER, written(member))
                                                .query()));
            }
        }
        return hrefs;
    }

    /** What a script needs to read degrees off the drawing. */
    private static String scale(RegionPack.MapBox map) {
        return map.west() + " " + map.north() + " " + map.scaleX() + " " + map.scaleY();
    }
}
