package se.datatorg.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegionPackTest {

    static List<String> packs() {
        return RegionPack.list();
    }

    @ParameterizedTest
    @CsvSource({"vastra-gotaland, 49, 51", "vasternorrland, 7, 8"})
    void aPackHoldsEveryMunicipalityOfItsRegion(String id, int municipalities, int publishers) {
        var pack = RegionPack.load(id);

        assertEquals(
                municipalities,
                pack.publishers().stream()
                        .filter(member -> member.kind().equals("municipality"))
                        .count());
        assertEquals(publishers, pack.publishers().size());
        assertEquals(municipalities, pack.map().size());
    }

    @ParameterizedTest
    @CsvSource({
        "vastra-gotaland, lidkoping, Lidköpings kommun, Lidköping, 1494, 2696328",
        "vastra-gotaland, goteborg, Göteborgs Stad, Göteborg, 1480, 2711533",
        "vastra-gotaland, boras, Borås Stad, Borås, 1490, 2720496",
        "vastra-gotaland, lilla-edet, Lilla Edets kommun, Lilla Edet, 1462, 2696058",
        "vasternorrland, ornskoldsvik, Örnsköldsviks kommun, Örnsköldsvik, 2284, 2686466"
    })
    void aMunicipalityIsKnownByItsCodesAndNames(
            String pack, String id, String name, String shortName, String code, String geonames) {
        var member = member(RegionPack.load(pack), id);

        assertEquals(name, member.name());
        assertEquals(shortName, member.shortName());
        assertEquals(Optional.of(code), member.code());
        assertEquals(Optional.of(geonames), member.geonames());
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        var pack = RegionPack.load("vastra-gotaland");

        assertEquals(Optional.of("2120001355"), member(pack, "goteborg").orgNumber());
        assertEquals(Optional.empty(), member(pack, "lidkoping").orgNumber());
        assertEquals(OptionalInt.empty(), member(pack, "skara").population());
        assertEquals(Optional.empty(), member(pack, "vastra-gotalandsregionen").code());
        assertEquals("other", member(pack, "turistradet-vastsverige").kind());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyOutlineIsOfAPublisherAndEveryIdOccursOnce(String id) {
        var pack = RegionPack.load(id);
        var codes = pack.publishers().stream()
                .flatMap(member -> member.code().stream())
                .collect(Collectors.toSet());
        var ids = pack.publishers().stream().map(RegionPack.Member::id).toList();

        pack.map().forEach(outline -> assertTrue(codes.contains(outline.code()), outline.code()));
        pack.map().forEach(outline -> assertTrue(outline.path().matches("(M\\d+ \\d+l[-\\d ]+z)+"), outline.name()));
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theMapBoxHoldsEveryMunicipality(String id) {
        var pack = RegionPack.load(id);
        var map = pack.mapBox();

        pack.publishers().stream().flatMap(member -> member.box().stream()).forEach(box -> {
            assertTrue((box.get(0) - map.west()) * map.scaleX() >= 0);
            assertTrue((box.get(2) - map.west()) * map.scaleX() <= map.width() + 1);
            assertTrue((map.north() - box.get(3)) * map.scaleY() >= 0);
            assertTrue((map.north() - box.get(1)) * map.scaleY() <= map.height() + 1);
        });
    }

    @Test
    void aThirdRegionIsAFolderOfData(@TempDir Path temp) throws IOException {
        var folder = Files.createDirectory(temp.resolve("gotland"));
        Files.writeString(
                folder.resolve("pack.tsv"),
                "name_sv\tGotland\nname_en\tGotland\nwest\t18\nnorth\t58\nscale_x\t250\nscale_y\t500\nwidth\t300\nheight\t600\n");
        Files.writeString(
                folder.resolve("publishers.tsv"),
                "# a comment\ngotland\tRegion Gotland\tGotland\tmunicipality\t0980\t\t\t2711508\t61000\t18.1,56.9,19.2,57.9\n");
        Files.writeString(folder.resolve("outlines.tsv"), "0980\tGotland\tM1 1l2 2 3-1z\n");

        var pack = RegionPack.load(folder);

        assertEquals("gotland", pack.id());
        assertEquals("Gotland", pack.name().sv());
        assertEquals(OptionalInt.of(61000), member(pack, "gotland").population());
        assertEquals(
                Optional.of(List.of(18.1, 56.9, 19.2, 57.9)),
                member(pack, "gotland").box());
        assertEquals("M1 1l2 2 3-1z", pack.map().getFirst().path());
    }

    @Test
    void anUnknownPackIsRefusedByName() {
        var refused = assertThrows(IllegalArgumentException.class, () -> RegionPack.load("atlantis"));

        assertTrue(String.valueOf(refused.getMessage()).contains("atlantis"));
    }

    private static RegionPack.Member member(RegionPack pack, String id) {
        return pack.publishers().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
