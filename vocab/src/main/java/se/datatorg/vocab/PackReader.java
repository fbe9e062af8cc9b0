package se.datatorg.vocab;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the files of a region pack: {@code pack.tsv}, {@code publishers.tsv}, {@code outlines.tsv}, and if there are any
 * {@code localities.tsv}, {@code synonyms.txt}. */
final class PackReader {
    private final String id;
    private final Function<String, Optional<String>> files;

    PackReader(String id, Function<String, Optional<String>> files) {
        this.id = id;
        this.files = files;
    }

    RegionPack read() {
        Map<String, String> facts =
                rows("pack.tsv").stream().collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));
        var name = new Text(fact(facts, "name_sv"), fact(facts, "name_en"));
        var publishers = rows("publishers.tsv").stream().map(PackReader::member).toList();
        var outlines = rows("outlines.tsv").stream()
                .map(row -> new RegionPack.Outline(row.get(0), row.get(1), row.get(2)))
                .toList();
        var localities = findRows("localities.tsv").stream()
                .map(row -> new RegionPack.Locality(row.get(0), row.get(1)))
                .toList();
        return new RegionPack(
                id,
                name,
                Optional.ofNullable(facts.get("geonames")),
                publishers,
                outlines,
                box(facts),
                localities,
                thesaurus());
    }

    private List<List<String>> rows(String file) {
        return Table.rows(text(file)
                .orElseThrow(() -> new IllegalArgumentException("region pack " + id + " lacks the file " + file)));
    }

    private List<List<String>> findRows(String file) {
        return text(file).map(Table::rows).orElse(List.of());
    }

    private Optional<String> text(String file) {
        return files.apply(file);
    }

    private Thesaurus thesaurus() {
        var file = "synonyms.txt";
        var own = text(file).map(text -> Thesaurus.parse(text, id + "/" + file)).orElse(Thesaurus.NONE);
        return Thesaurus.general().overriddenBy(own);
    }

    private RegionPack.MapBox box(Map<String, String> facts) {
        return new RegionPack.MapBox(
                Double.parseDouble(fact(facts, "west")),
                Double.parseDouble(fact(facts, "north")),
                Double.parseDouble(fact(facts, "scale_x")),
                Double.parseDouble(fact(facts, "scale_y")),
                Integer.parseInt(fact(facts, "width")),
                Integer.parseInt(fact(facts, "height")));
    }

    private String fact(Map<String, String> facts, String name) {
        var value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("region pack " + id + ": pack.tsv lacks " + name);
        }
        return value;
    }

    private static RegionPack.Member member(List<String> row) {
        return new RegionPack.Member(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                known(row.get(4)),
                known(row.get(5)),
                known(row.get(6)),
                known(row.get(7)),
                known(row.get(8)).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty()),
                known(row.get(9)).map(PackReader::degrees));
    }

    private static Optional<String> known(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static List<Double> degrees(String cell) {
        return Arrays.stream(cell.split(",", -1)).map(Double::valueOf).toList();
    }
}
