package se.datatorg.catalog.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.Link;
import se.datatorg.vocab.Recommended;

/**
 * Tells which recommended datasets a record is. One record may be several. A specification that covers several of them
 * (schools and preschools, all of tourism) counts for those that title or keywords speak of.
 */
final class Recognition {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_SEGMENTS = Pattern.compile("[/#?]+");
    /** Words that begin so many others that they count only alone. */
    private static final Set<String> COMMON = Set.of("handel", "platser", "fordon", "inköp", "kalender", "aktiviteter");
    /** A shorter word says little as the beginning of another. */
    private static final int LONG = 5;

    private final List<Recommended> all;
    private final Set<String> shared;

    Recognition(List<Recommended> all) {
        this.all = all;
        var seen = new HashSet<String>();
        this.shared = all.stream()
                .flatMap(one -> one.slugs().stream())
                .filter(slug -> !seen.add(slug))
                .collect(Collectors.toSet());
    }

    /** What the record is, and whether it counts or is only probable. */
    List<Recognised> of(CatalogRecord record) {
        var segments = segments(record);
        var keywords = record.keywords().stream().map(LangText::text).map(Recognition::plain);
        var titles = record.title().all().stream().map(LangText::text).map(Recognition::plain);
        var texts = new Said(keywords.toList(), titles.toList());
        return all.stream()
                .flatMap(one -> standing(one, segments, texts).stream().map(standing -> new Recognised(one, standing)))
                .toList();
    }

    record Recognised(Recommended dataset, Standing standing) {}

    private Optional<Standing> standing(Recommended one, Set<String> segments, Said said) {
        var named = one.slugs().stream().filter(segments::contains).toList();
        boolean spoken = one.words().stream().anyMatch(said::speaksOf);
        if (named.stream().anyMatch(slug -> !shared.contains(slug)) || (!named.isEmpty() && spoken)) {
            return Optional.of(Standing.COUNTS);
        }
        return spoken ? Optional.of(Standing.PROBABLE) : Optional.empty();
    }

    /** Parts of the addresses that the record or one of its distributions says to follow. */
    private static Set<String> segments(CatalogRecord record) {
        return Stream.concat(
                        record.conformsTo().stream(),
                        record.distributions().stream().flatMap(one -> one.conformsTo().stream()))
                .map(Link::iri)
                .flatMap(iri -> BETWEEN_SEGMENTS.splitAsStream(iri.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** Words alone, one space between them. */
    private static String plain(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What a record says of itself. Its description alone is never enough: it mentions much that is not in the data. */
    private record Said(List<String> keywords, List<String> titles) {
        /** A long word may be the beginning of a longer one: {@code badplats} speaks in "badplatserna i Skara". */
        boolean speaksOf(String word) {
            var plain = plain(word);
            if (plain.length() < LONG || COMMON.contains(plain)) {
                return keywords.contains(plain) || titles.contains(plain);
            }
            return Stream.concat(keywords.stream(), titles.stream())
                    .anyMatch(text -> (" " + text).contains(" " + plain));
        }
    }
}
