package se.datatorg.vocab;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that makes the portal one region's: its name, its publishers, its map. A folder of data, not code.
 *
 * @param id folder's name: {@code vastra-gotaland}
 * @param geonames the region's number in GeoNames, as feeds name it
 * @param map outlines for drawings, one a municipality, in the pack's own drawing units
 * @param mapBox width and height of the drawing, and the projection's constants
 * @param localities places by which people mean a municipality
 * @param thesaurus what a search looks for beside what was typed
 */
public record RegionPack(
        String id,
        Text name,
        Optional<String> geonames,
        List<Member> publishers,
        List<Outline> map,
        MapBox mapBox,
        List<Locality> localities,
        Thesaurus thesaurus) {
    public RegionPack {
        publishers = List.copyOf(publishers);
        map = List.copyOf(map);
        localities = List.copyOf(localities);
    }

    /**
     * A publisher of the region.
     *
     * @param id for addresses: {@code lidkoping}
     * @param name as people say it: {@code Lidköpings kommun}
     * @param shortName {@code Lidköping}
     * @param kind {@code municipality}, {@code region} or {@code other}
     * @param orgNumber ten digits, when a source confirms it
     * @param box west, south, east, north in degrees
     */
    public record Member(
            String id,
            String name,
            String shortName,
            String kind,
            Optional<String> code,
            Optional<String> orgNumber,
            Optional<String> subregion,
            Optional<String> geonames,
            OptionalInt population,
            Optional<List<Double>> box) {
        public Member {
            if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                throw new IllegalArgumentException("not an id for addresses: " + id);
            }
            box = box.map(List::copyOf);
        }
    }

    /** One municipality's outline as SVG path data. */
    public record Outline(String code, String name, String path) {}

    /** x = (lon − west) · scaleX, y = (north − lat) · scaleY. */
    public record MapBox(double west, double north, double scaleX, double scaleY, int width, int height) {}

    /** A place inside the municipality of that publisher. */
    public record Locality(String name, String publisher) {}

    /** The same region, with more or other synonyms. */
    public RegionPack with(Thesaurus more) {
        return new RegionPack(id, name, geonames, publishers, map, mapBox, localities, thesaurus.overriddenBy(more));
    }

    /** The pack of that name, shipped with the portal. */
    public static RegionPack load(String id) {
        if (!list().contains(id)) {
            throw new IllegalArgumentException("no region pack " + id + " among " + list());
        }
        return new PackReader(id, file -> Table.resourceText("packs/" + id + "/" + file)).read();
    }

    /** A pack in a folder on disk, its id the folder's name. */
    public static RegionPack load(Path folder) {
        var id = folder.toAbsolutePath().normalize().getFileName().toString();
        return new PackReader(id, file -> Table.fileText(folder.resolve(file))).read();
    }

    /** Names of the packs shipped. */
    public static List<String> list() {
        return Table.resource("packs/index.txt").stream().map(List::getFirst).toList();
    }
}
