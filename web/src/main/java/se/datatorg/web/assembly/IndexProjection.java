package se.datatorg.web.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.datatorg.catalog.Backstage;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Change;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.link.NamedLinks;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.search.RecordChanges;
import se.datatorg.search.SearchIndex;

/** Keeps the search index at the ledger's heels: only records that a change touches are read and put again. */
final class IndexProjection implements Projection {
    private final Ledger ledger;
    private final RecordShelf shelf;
    private final SearchIndex index;

    IndexProjection(Ledger ledger, RecordShelf shelf, SearchIndex index) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.index = index;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public long generation() {
        return index.generation();
    }

    @Override
    public void follow(long generation) {
        long shown = index.generation();
        if (shown > generation) {
            index.clear();
            shown = 0;
        }
        if (shown == 0) {
            fill(generation);
        } else {
            change(shown, generation);
        }
    }

    private void fill(long generation) {
        Backstage.each(
                ledger.sources().listAll(), source -> index.addWithoutCommit(shelf.all(source.id(), generation)));
        index.finish(generation);
    }

    private void change(long before, long after) {
        var changes = ledger.generations().listChanges(before, after);
        var wanted = new Wanted(after);
        var removed = new HashSet<String>();
        for (var change : changes) {
            if (change.kind().isRecord() && change.after().isPresent()) {
                wanted.add(change.source(), change.iri());
            } else if (change.kind().isRecord()) {
                removed.add(change.iri());
            }
        }
        index.recordsWithPart(changes.stream().map(Change::iri).toList()).forEach(wanted::find);
        companions(changes).forEach(wanted::find);
        var relinked = index.recordsWithPart(naming(ledger.links().listChanged(before, after), after));
        relinked.forEach(wanted::find);
        series(relinked, after).forEach(wanted::find);
        var put = wanted.read();
        put.forEach(record -> removed.remove(record.iri()));
        index.apply(
                new RecordChanges(after, put, removed.stream().map(RecordId::of).toList()));
    }

    /** What names one of the links. All that is shown is looked through: that happens after a night's looks only. */
    private Set<String> naming(List<String> links, long generation) {
        if (links.isEmpty()) {
            return Set.of();
        }
        var wanted = Set.copyOf(links);
        var found = new HashSet<String>();
        ledger.versions().eachShown(generation, shown -> {
            if (NamedLinks.in(shown.text()).all().stream().anyMatch(wanted::contains)) {
                found.add(shown.iri());
            }
        });
        return found;
    }

    /** What is said of a dataset's links is said of its series, too. */
    private Set<String> series(Set<String> records, long generation) {
        return records.stream()
                .flatMap(iri -> ledger.versions().findShown(iri, generation).stream())
                .flatMap(shown -> Links.toSeries(shown.text()).stream())
                .collect(Collectors.toSet());
    }

    /** Records of the same sources whose page says something of a changed one: series and services. */
    private static Set<String> companions(List<Change> changes) {
        var found = new HashSet<String>();
        for (var change : changes) {
            if (change.kind().isRecord()) {
                change.before().ifPresent(text -> found.addAll(Links.toRecords(text)));
                change.after().ifPresent(text -> found.addAll(Links.toRecords(text)));
            }
        }
        return found;
    }

    /** Records to read again, by the source that shows each. */
    private final class Wanted {
        private final long generation;
        private final Map<SourceId, Set<String>> bySource = new HashMap<>();
        private final Set<String> known = new HashSet<>();

        Wanted(long generation) {
            this.generation = generation;
        }

        void add(SourceId source, String iri) {
            known.add(iri);
            bySource.computeIfAbsent(source, id -> new HashSet<>()).add(iri);
        }

        void find(String iri) {
            if (known.add(iri)) {
                ledger.versions()
                        .findShown(iri, generation)
                        .filter(shown -> shown.kind().isRecord())
                        .ifPresent(shown -> add(shown.source(), iri));
            }
        }

        List<CatalogRecord> read() {
            return Backstage.map(bySource.entrySet(), entry -> shelf.some(entry.getKey(), entry.getValue(), generation))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
