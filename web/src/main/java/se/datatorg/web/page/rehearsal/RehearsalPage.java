package se.datatorg.web.page.rehearsal;

import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Icon;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /publishers/{id}/rehearsal}: what the national portal would do with the publisher's records. */
public final class RehearsalPage {
    private static final int MOST_NAMED = 3;
    private final Portal portal;

    public RehearsalPage(Portal portal) {
        this.portal = portal;
    }

    public void show(Visit visit) {
        var id = visit.ctx().pathParam("id");
        var publisher = portal.ledger().publishers().list().stream()
                .filter(known -> known.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        var words = visit.words();
        visit.via(words.t("nav.publishers"), "/publishers");
        visit.via(publisher.name(), "/publishers/" + id);
        visit.show(
                "rehearsal",
                words.t("rehearsal.title"),
                Section.PUBLISHERS,
                view(publisher, rehearse(publisher), visit));
    }

    private Rehearsal rehearse(Publisher publisher) {
        var sources = portal.ledger().sources().list().stream()
                .filter(source -> source.publisher().equals(publisher.id()))
                .map(Source::id)
                .collect(Collectors.toSet());
        int hidden = sources.stream()
                .mapToInt(portal.ledger().records()::countHidden)
                .sum();
        var records = portal.ledger().records().listShown(portal.ledger().generation()).stream()
                .filter(record -> sources.contains(record.source()))
                .flatMap(record -> portal.index().find(RecordId.of(record.iri())).stream())
                .toList();
        return Rehearsal.of(records, hidden);
    }

    private RehearsalView view(Publisher publisher, Rehearsal found, Visit visit) {
        var words = visit.words();
        int all = found.datasets() + found.series() + found.services();
        var lede = all == 0
                ? words.t("rehearsal.none", publisher.shortName())
                : words.t(
                        "rehearsal.lede",
                        words.n("rehearsal.records", all),
                        words.n("rehearsal.entries", found.listed()));
        return new RehearsalView(
                publisher.id().value(),
                lede,
                all == 0 ? List.of() : facts(found, visit),
                all == 0 ? List.of() : items(found, visit),
                portal.settings().at("/catalog/" + publisher.id() + ".rdf"));
    }

    private static List<RehearsalView.Fact> facts(Rehearsal found, Visit visit) {
        var words = visit.words();
        var format = visit.format();
        var facts = new ArrayList<RehearsalView.Fact>();
        facts.add(new RehearsalView.Fact(
                words.t("rehearsal.factListed"),
                format.number(found.listed()),
                words.n("rehearsal.unit", found.listed())));
        facts.add(new RehearsalView.Fact(
                words.t("rehearsal.factApi"), format.number(found.apis()), words.n("rehearsal.unit", found.apis())));
        found.stars()
                .ifPresent(mean -> facts.add(new RehearsalView.Fact(
                        words.t("rehearsal.factStars"), format.number(mean), words.t("rehearsal.factStarsUnit"))));
        return facts;
    }

    private List<RehearsalView.Item> items(Rehearsal found, Visit visit) {
        var words = visit.words();
        var items = new ArrayList<RehearsalView.Item>();
        items.add(fine(words.t("rehearsal.taken"), words.t("rehearsal.takenText")));
        items.add(fine(words.t("rehearsal.source"), words.t("rehearsal.sourceText")));
        items.add(
                found.inSeries() + found.companions() == 0
                        ? fine(words.t("rehearsal.listing"), words.t("rehearsal.listingAll"))
                        : fine(
                                words.t("rehearsal.listing"),
                                words.t(
                                        "rehearsal.listingText",
                                        words.n("rehearsal.inSeries", found.inSeries()),
                                        words.n("rehearsal.companions", found.companions()))));
        items.add(item(
                found.hidden() == 0,
                words.t("rehearsal.duplicates"),
                found.hidden() == 0
                        ? words.t("rehearsal.duplicatesNone")
                        : words.n("rehearsal.duplicatesText", found.hidden())));
        items.add(item(
                found.namelessPublishers().isEmpty(),
                words.t("rehearsal.publisher"),
                found.namelessPublishers().isEmpty()
                        ? words.t("rehearsal.publisherFine")
                        : words.t("rehearsal.publisherText", named(found.namelessPublishers()))));
        items.add(item(
                found.sharedAddresses().isEmpty(),
                words.t("rehearsal.contact"),
                found.sharedAddresses().isEmpty()
                        ? words.t("rehearsal.contactFine")
                        : words.t("rehearsal.contactText", named(found.sharedAddresses()))));
        items.add(item(
                found.licences() == 0,
                words.t("rehearsal.licence"),
                found.licences() == 0
                        ? words.t("rehearsal.licenceFine")
                        : words.t("rehearsal.licenceText", found.licences(), found.distributions())));
        items.add(item(
                found.withoutTheme() == 0,
                words.t("rehearsal.theme"),
                found.withoutTheme() == 0
                        ? words.t("rehearsal.themeFine")
                        : words.n("rehearsal.themeText", found.withoutTheme())));
        if (found.largeSeries() > 0) {
            items.add(item(false, words.t("rehearsal.series"), words.n("rehearsal.seriesText", found.largeSeries())));
        }
        return items;
    }

    private static String named(List<String> addresses) {
        var first = addresses.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return addresses.size() > MOST_NAMED ? first + " …" : first;
    }

    private static RehearsalView.Item fine(String heading, String text) {
        return item(true, heading, text);
    }

    private static RehearsalView.Item item(boolean isFine, String heading, String text) {
        return new RehearsalView.Item(isFine ? "ok" : "warn", isFine ? Icon.TICK : Icon.WARNING, heading, text);
    }
}
