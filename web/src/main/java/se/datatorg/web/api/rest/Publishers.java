package se.datatorg.web.api.rest;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.catalog.source.Source;
import se.datatorg.search.Facet;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.Parameters;
import se.datatorg.web.api.http.Problem;

/** {@code GET /api/v1/publishers} and one of them. */
public final class Publishers {
    private final SearchIndex index;
    private final Ledger ledger;

    public Publishers(SearchIndex index, Ledger ledger) {
        this.index = index;
        this.ledger = ledger;
    }

    /**
     * A publisher.
     *
     * @param records datasets, series and services that are listed now
     * @param sources ids of its sources
     */
    record Organisation(
            String id,
            String name,
            String shortName,
            String kind,
            Optional<String> code,
            Optional<String> orgNumber,
            Optional<String> subregion,
            OptionalInt population,
            int records,
            List<String> sources) {}

    public void list(Context ctx) {
        Parameters.of(ctx);
        var sources = ledger.sources().list();
        Json.answer(
                ctx,
                Listed.of(ledger.publishers().list().stream()
                        .map(publisher -> told(publisher, sources))
                        .toList()));
    }

    public void one(Context ctx) {
        Parameters.of(ctx);
        Json.answer(ctx, told(get(ledger, ctx.pathParam("id")), ledger.sources().list()));
    }

    /** The publisher of that id; refused with 404 when there is none. */
    static Publisher get(Ledger ledger, String id) {
        return ledger.publishers().list().stream()
                .filter(publisher -> publisher.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(new Text(
                                "Ingen utgivare har beteckningen " + id + ".", "No publisher has the id " + id + "."))
                        .refusal());
    }

    private Organisation told(Publisher publisher, Collection<Source> sources) {
        return new Organisation(
                publisher.id().value(),
                publisher.name(),
                publisher.shortName(),
                publisher.kind(),
                publisher.code(),
                publisher.orgNumber(),
                publisher.subregion(),
                publisher.population(),
                records(publisher.id()),
                sources.stream()
                        .filter(source -> source.publisher().equals(publisher.id()))
                        .map(source -> source.id().value())
                        .toList());
    }

    private int records(PublisherId id) {
        var all = SearchQuery.of("", Lang.SV).with(Facet.PUBLISHER, id.value());
        return index.search(all.countOnly()).total();
    }
}
