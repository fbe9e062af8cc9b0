package se.datatorg.web.page.record;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Tombstone;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.Words;

/** What is left of a removed record. */
public record TombstoneView(
        Said title,
        String kind,
        String iri,
        String publisherHref,
        String publisher,
        String removed,
        Optional<String> runHref,
        List<String> lastVersion) {
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
                stone.lastVersion().lines().map(Statement::readable).toList());
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
