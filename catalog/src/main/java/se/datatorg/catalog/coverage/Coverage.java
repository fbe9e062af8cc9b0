package se.datatorg.catalog.coverage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.vocab.Recommended;

/**
 * Every municipality beside every recommended dataset, as one generation shows it. Percentages are left to readers: they
 * are only worth something beside what they are counted on.
 *
 * @param datasets what is asked for, in order
 * @param rows municipalities by name
 */
public record Coverage(long generation, List<Recommended> datasets, List<CoverageRow> rows) {
    private static final String MUNICIPALITY = "municipality";
    private static final int MOST_EVIDENCE = 20;

    public Coverage {
        datasets = List.copyOf(datasets);
        rows = List.copyOf(rows);
    }

    /** Hands out every record that one generation shows. */
    @FunctionalInterface
    public interface Records {
        /** @return the generation */
        long each(Consumer<CatalogRecord> reader);
    }

    /** Recognises what the records are, and lays them out. */
    public static Coverage of(List<Recommended> datasets, List<Publisher> publishers, Records records) {
        var found = new Found(datasets, publishers);
        long generation = records.each(found::add);
        return new Coverage(
                generation,
                datasets,
                publishers.stream()
                        .filter(Coverage::isMunicipality)
                        .sorted(Comparator.comparing(Publisher::shortName))
                        .map(found::row)
                        .toList());
    }

    /** The same for some of the datasets. */
    public Coverage of(List<Recommended> some) {
        return new Coverage(
                generation,
                some,
                rows.stream()
                        .map(row -> new CoverageRow(
                                row.publisher(),
                                row.cells().stream()
                                        .filter(cell -> some.contains(cell.dataset()))
                                        .toList()))
                        .toList());
    }

    private static boolean isMunicipality(Publisher publisher) {
        return publisher.kind().equals(MUNICIPALITY);
    }

    /** Records by municipality, dataset and standing. */
    private static final class Found {
        private record Key(PublisherId publisher, String dataset, Standing standing) {}

        private final List<Recommended> datasets;
        private final Recognition recognition;
        private final Map<PublisherId, Publisher> publishers = new HashMap<>();
        private final Map<String, PublisherId> byName = new HashMap<>();
        private final Map<Key, NavigableSet<Evidence>> found = new HashMap<>();

        Found(List<Recommended> datasets, List<Publisher> publishers) {
            this.datasets = datasets;
            this.recognition = new Recognition(datasets);
            for (var publisher : publishers) {
                this.publishers.put(publisher.id(), publisher);
                if (isMunicipality(publisher)) {
                    byName.put(publisher.name().toLowerCase(Locale.ROOT), publisher.id());
                    byName.put(publisher.shortName().toLowerCase(Locale.ROOT), publisher.id());
                }
            }
        }

        void add(CatalogRecord record) {
            var publisher = publishers.get(record.publisher());
            if (publisher == null || record.type() == RecordType.SERVICE) {
                return;
            }
            for (var recognised : recognition.of(record)) {
                var evidence = Evidence.of(record, recognised.by());
                if (isMunicipality(publisher)) {
                    note(publisher.id(), recognised.dataset(), own(recognised.by()), evidence);
                } else {
                    named(record).forEach(id -> note(id, recognised.dataset(), Standing.VIA, evidence));
                }
            }
        }

        private static Standing own(Evidence.By by) {
            return by == Evidence.By.SPECIFICATION ? Standing.COUNTS : Standing.PROBABLE;
        }

        /** Municipalities that the record names as its place. */
        private Stream<PublisherId> named(CatalogRecord record) {
            return record.places().stream()
                    .flatMap(place -> place.name().all().stream())
                    .map(LangText::text)
                    .map(name -> byName.get(name.toLowerCase(Locale.ROOT)))
                    .filter(java.util.Objects::nonNull)
                    .distinct();
        }

        private void note(PublisherId id, Recommended dataset, Standing standing, Evidence evidence) {
            var all = found.computeIfAbsent(
                    new Key(id, dataset.id(), standing), any -> new TreeSet<>(Evidence.SUREST_FIRST));
            all.add(evidence);
            if (all.size() > MOST_EVIDENCE) {
                all.pollLast();
            }
        }

        CoverageRow row(Publisher publisher) {
            return new CoverageRow(
                    publisher,
                    datasets.stream().map(one -> cell(publisher.id(), one)).toList());
        }

        private Cell cell(PublisherId id, Recommended dataset) {
            for (var standing : List.of(Standing.COUNTS, Standing.PROBABLE, Standing.VIA)) {
                var evidence = found.get(new Key(id, dataset.id(), standing));
                if (evidence != null) {
                    return new Cell(dataset, standing, List.copyOf(evidence));
                }
            }
            return new Cell(dataset, dataset.national() ? Standing.NATIONAL : Standing.MISSING, List.of());
        }
    }
}
