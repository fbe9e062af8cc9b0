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
    /** What follows tells where or for whom. */
    private static final Pattern BEFORE_PLACE =
            Pattern.compile(" (i|på|vid|hos|för|till|från|av|med|in|at|for|of|by) ");

    /** Words that begin so many others that they count only alone. */
    private static final Set<String> COMMON = Set.of("handel", "platser", "fordon", "inköp", "kalender", "aktiviteter");
    /** A shorter word says little as the beginning of another. */
    private static final int LONG = 5;

    private final List<Sought> all;
    private final Set<String> shared;

    /** A recommended dataset, and the words by which it is known, one space between them. */
    private record Sought(Recommended dataset, List<String> words) {
        static Sought of(Recommended dataset) {
            return new Sought(
                    dataset, dataset.words().stream().map(Recognition::plain).toList());
        }
    }

    Recognition(List<Recommended> all) {
        this.all = all.stream().map(Sought::of).toList();
        var seen = new HashSet<String>();
        this.shared = all.stream()
                .flatMap(one -> one.slugs().stream())
                .filter(slug -> !seen.add(slug))
                .collect(Collectors.toSet());
    }

    /** What the record is, and how that is known. */
    List<Recognised> of(CatalogRecord record) {
        var segments = segments(record);
        var keywords = record.keywords().stream().map(LangText::text).map(Recognition::plain);
        var titles = record.title().all().stream().map(LangText::text).map(Recognition::plain);
        var said = Said.of(keywords.toList(), titles.toList());
        return all.stream()
                .flatMap(one -> by(one, segments, said).stream().map(by -> new Recognised(one.dataset(), by)))
                .toList();
    }

    record Recognised(Recommended dataset, Evidence.By by) {}

    private Optional<Evidence.By> by(Sought one, Set<String> segments, Said said) {
        var spoken = said.speaksOf(one.words());
        var named = one.dataset().slugs().stream().filter(segments::contains).toList();
        boolean counts = named.stream().anyMatch(slug -> !shared.contains(slug) || spoken.isPresent());
        return counts ? Optional.of(Evidence.By.SPECIFICATION) : spoken;
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

    /** What a title is about: in "Matsedlar i skolor" the schools are only where. */
    private static String subject(String title) {
        return BEFORE_PLACE.split(title, 2)[0];
    }

    /** What a record says of itself. Its description alone is never enough: it mentions much that is not in the data. */
    private record Said(Heard keywords, Heard titles) {
        static Said of(List<String> keywords, List<String> titles) {
            return new Said(Heard.of(keywords), Heard.of(titles));
        }

        Optional<Evidence.By> speaksOf(List<String> words) {
            if (words.stream().anyMatch(titles::has)) {
                return Optional.of(Evidence.By.TITLE);
            }
            return words.stream().anyMatch(keywords::has) ? Optional.of(Evidence.By.KEYWORD) : Optional.empty();
        }
    }

    /**
     * Texts to look for words in.
     *
     * @param subjects what each is about, each after a space
     */
    private record Heard(List<String> texts, List<String> subjects) {
        static Heard of(List<String> texts) {
            return new Heard(
                    texts, texts.stream().map(text -> " " + subject(text)).toList());
        }

        boolean has(String word) {
            return isCommon(word)
                    ? texts.contains(word)
                    : subjects.stream().anyMatch(subject -> subject.contains(" " + word));
        }

        /** Any other may be the beginning of a longer one: {@code badplats} speaks in "badplatserna i Skara". */
        private static boolean isCommon(String word) {
            return word.length() < LONG || COMMON.contains(word);
        }
    }
}
