package se.datatorg.web.page.source;

import java.util.List;
import java.util.stream.Stream;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.run.RunDiff;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;

/** What a run changed, or would change. */
public record DiffView(List<Part> parts) {
    private static final int MOST = 100;

    /** Records with the same fate. */
    public record Part(String heading, List<Item> items, int more) {}

    /** A record. */
    public record Item(Said title, String href) {}

    static DiffView of(RunDiff diff, boolean held, Visit visit) {
        var words = visit.words();
        var removed = held
                ? words.n("diff.missing", diff.removed().size())
                : words.n("diff.removed", diff.removed().size());
        return new DiffView(Stream.of(
                        part(removed, diff.removed(), visit),
                        part(words.n("diff.added", diff.added().size()), diff.added(), visit),
                        part(words.n("diff.changed", diff.changed().size()), diff.changed(), visit))
                .filter(part -> !part.items().isEmpty())
                .toList());
    }

    private static Part part(String heading, List<RecordRef> records, Visit visit) {
        var items = records.stream()
                .limit(MOST)
                .map(ref ->
                        new Item(Said.of(ref.title(), visit.lang(), ref.iri()), visit.href("/datasets/" + ref.id())))
                .toList();
        return new Part(heading, items, Math.max(0, records.size() - MOST));
    }
}
