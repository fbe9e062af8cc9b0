package se.datatorg.vocab;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A dataset that a national body recommends every municipality to publish.
 *
 * @param id for addresses: {@code badplatser}
 * @param specified whether a national specification is published or drafted
 * @param specification what {@code dcterms:conformsTo} should point at, where its address is known
 * @param slugs parts of an address that name the specification, of any version
 * @param words lower-case words by which titles and keywords tell that the data is meant, Swedish
 * @param national whether an open national register has it for every municipality that reports to it
 */
public record Recommended(
        String id,
        Text label,
        boolean specified,
        Optional<URI> specification,
        List<String> slugs,
        List<String> words,
        boolean national) {
    private static final List<Recommended> ALL =
            Table.resource("recommended.tsv").stream().map(Recommended::of).toList();

    public Recommended {
        slugs = List.copyOf(slugs);
        words = List.copyOf(words);
    }

    /** Every recommended dataset, by Swedish name. */
    public static List<Recommended> all() {
        return ALL;
    }

    /** Those with a national specification. */
    public static List<Recommended> withSpecification() {
        return ALL.stream().filter(Recommended::specified).toList();
    }

    private static Recommended of(List<String> cells) {
        return new Recommended(
                cells.get(0),
                new Text(cells.get(1), cells.get(2)),
                cells.get(3).equals("yes"),
                Optional.of(cells.get(4)).filter(iri -> !iri.isEmpty()).map(URI::create),
                List.of(cells.get(5).split("\\|")),
                List.of(cells.get(6).split("\\|")),
                cells.get(7).equals("yes"));
    }
}
