package se.datatorg.web.page.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Tombstone;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;
import se.datatorg.web.page.frame.Words;

/**
 * What is left of a removed record.
 *
 * @param said what its last version said, in people's words
 * @param lastVersion the same as statements
 */
public record TombstoneView(
        Said title,
        String kind,
        String iri,
        String publisherHref,
        String publisher,
        String removed,
        Optional<String> runHref,
        List<RecordView.Row> said,
        List<String> lastVersion) {
    /** What the page tells in its first lines. */
    private static final Set<String> TOLD = Set.of("rdf:type", "dcterms:publisher");

    static TombstoneView of(Tombstone stone, Visit visit) {
        var portal = visit.portal();
        var publisher = portal.ledger().publishers().list().stream()
                .filter(known -> known.id().equals(stone.publisher()))
                .findFirst();
        return new TombstoneView(
                Said.of(stone.title(), visit.lang(), stone.iri()),
                kind(stone.type(), visit.words()),
                stone.iri(),
                visit.href("/publishers/" + stone.publisher()),
                publisher.map(known -> known.name()).orElse(stone.publisher().value()),
                visit.format().moment(stone.removed(), portal.clock()),
                stone.run().map(run -> visit.href("/runs/" + run)),
                said(stone, visit),
                stone.lastVersion().lines().map(Statement::readable).toList());
    }

    private static List<RecordView.Row> said(Tombstone stone, Visit visit) {
        var words = new ChangeWords(visit);
        var rows = new LinkedHashMap<String, List<WebLink>>();
        stone.lastVersion()
                .lines()
                .filter(line -> !TOLD.contains(Statement.property(line)))
                .forEach(line -> words.said(Statement.value(line))
                        .filter(said -> !said.text().isEmpty())
                        .ifPresent(said -> rows.computeIfAbsent(
                                        words.label(Statement.property(line)), label -> new ArrayList<>())
                                .add(new WebLink(said, WebLink.safe(said.text()).orElse(null)))));
        return rows.entrySet().stream()
                .map(row -> new RecordView.Row(row.getKey(), row.getValue()))
                .toList();
    }

    private static String kind(RecordType type, Words words) {
        return Format.capital(
                switch (type) {
                    case DATASET -> words.t("kind.dataset");
                    case SERIES -> words.t("kind.theSeries");
                    case SERVICE -> words.t("kind.theService");
                });
    }
}
