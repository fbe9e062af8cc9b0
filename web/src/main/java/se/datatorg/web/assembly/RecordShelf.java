package se.datatorg.web.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.entity.EntityText;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.ledger.Shown;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.KnownPlaces;
import se.datatorg.catalog.record.RecordFacts;
import se.datatorg.catalog.record.SourceContents;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.vocab.RegionPack;

/** Takes finished records out of the ledger, as one generation shows them. */
public final class RecordShelf {
    private final Ledger ledger;
    private final KnownPlaces places;

    public RecordShelf(Ledger ledger, RegionPack pack) {
        this.ledger = ledger;
        this.places = KnownPlaces.of(List.of(pack));
    }

    /** Every record of the source that the generation shows. */
    public List<CatalogRecord> all(SourceId source, long generation) {
        return new Contents(source, generation).all();
    }

    /** Those of the records that the generation shows out of that source. */
    public List<CatalogRecord> some(SourceId source, Collection<String> iris, long generation) {
        return new Contents(source, generation).some(iris);
    }

    /** One source as one generation shows it. */
    private final class Contents {
        private final SourceContents contents;
        private final Map<String, Instant> since = new HashMap<>();
        private final Map<String, Instant> firstSeen;
        private final Map<String, Score> scores;
        private final Publisher publisher;
        private final Set<String> distributions;
        private final Map<String, String> texts = new HashMap<>();
        /** What a series is reached by: its datasets' distributions. */
        private final Map<String, List<String>> bySeries = new HashMap<>();

        private final boolean linksAreKnown = ledger.links().any();

        Contents(SourceId source, long generation) {
            var shown = ledger.versions().listShown(source, generation);
            shown.forEach(entity -> since.put(entity.iri(), entity.since()));
            if (linksAreKnown) {
                shown.forEach(entity -> texts.put(entity.iri(), entity.text()));
                shown.forEach(this::noteSeries);
            }
            distributions = shown.stream()
                    .filter(entity -> entity.kind() == EntityKind.DISTRIBUTION)
                    .map(Shown::iri)
                    .collect(Collectors.toSet());
            contents = new SourceContents(
                    source,
                    shown.stream().map(Contents::text).toList(),
                    iri -> ledger.versions().findShown(iri, generation).map(Shown::text),
                    places);
            firstSeen = ledger.records().firstSeen(source);
            scores = ledger.judgements().listScores(source);
            publisher = publisher(source);
        }

        private void noteSeries(Shown member) {
            for (var series : Links.toSeries(member.text())) {
                bySeries.computeIfAbsent(series, iri -> new ArrayList<>()).addAll(Links.toDistributions(member.text()));
            }
        }

        private static EntityText text(Shown shown) {
            return new EntityText(shown.iri(), shown.kind(), shown.text());
        }

        private Publisher publisher(SourceId id) {
            var of = ledger.sources().find(id).map(Source::publisher).orElseThrow();
            return ledger.publishers().find(of).orElseThrow();
        }

        List<CatalogRecord> all() {
            return contents.records(this::facts).toList();
        }

        List<CatalogRecord> some(Collection<String> iris) {
            return contents.records(iris, this::facts).toList();
        }

        private RecordFacts facts(String iri, List<String> parts) {
            var own = Objects.requireNonNull(since.get(iri));
            var changed = parts.stream()
                    .filter(distributions::contains)
                    .map(since::get)
                    .filter(Objects::nonNull)
                    .reduce(own, (a, b) -> a.isAfter(b) ? a : b);
            var links = links(iri, parts);
            return new RecordFacts(
                    publisher.id(),
                    publisher.name(),
                    Optional.ofNullable(scores.get(iri)).map(links::countedIn),
                    links.reach(),
                    firstSeen.getOrDefault(iri, own),
                    changed);
        }

        private LinkFacts links(String iri, List<String> parts) {
            return linksAreKnown
                    ? LinkFacts.of(
                            Stream.of(
                                            List.of(iri),
                                            parts.stream()
                                                    .filter(distributions::contains)
                                                    .toList(),
                                            bySeries.getOrDefault(iri, List.of()))
                                    .flatMap(List::stream)
                                    .distinct()
                                    .map(texts::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            ledger)
                    : LinkFacts.NONE;
        }
    }
}
