package se.datatorg.web.bench;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.stream.IntStream;
import se.datatorg.catalog.sparql.BareEngine;
import se.datatorg.catalog.store.TripleStore;
import se.datatorg.search.BareSearch;
import se.datatorg.web.Portal;

/** Addresses beside the portal's own, on the same server: what the machine needs at the least for the same requests. */
final class Floors {
    static final String EMPTY = "/bench/empty";
    private static final String LUCENE = "/bench/lucene/";
    private static final String PREPARE = "/bench/prepare/";
    private static final int STEP = 20;
    private static final String ENGINE = "/bench/engine/";

    private final Questions questions;
    private final List<String> queries;

    Floors(Questions questions, List<String> queries) {
        this.questions = questions;
        this.queries = queries;
    }

    static String lucene(int number) {
        return LUCENE + number;
    }

    static String engine(int number) {
        return ENGINE + number;
    }

    /** Have to be visited before so many questions are asked. */
    static List<String> preparations(int asked) {
        return IntStream.range(0, Math.min(Questions.MANY, asked + STEP) / STEP)
                .mapToObj(number -> PREPARE + number)
                .toList();
    }

    void register(RoutesConfig routes, Portal portal, TripleStore store) {
        var bare = new BareSearch(portal.index());
        var engine = new BareEngine(store);
        routes.get(EMPTY, ctx -> ctx.result("ok"));
        routes.get(PREPARE + "{number}", ctx -> {
            int first = Integer.parseInt(ctx.pathParam("number")) * STEP;
            bare.prepare(IntStream.range(first, first + STEP)
                    .mapToObj(questions::asked)
                    .toList());
            ctx.result("ok");
        });
        routes.get(LUCENE + "{number}", ctx -> {
            int number = Integer.parseInt(ctx.pathParam("number"));
            ctx.result(bare.answer(questions.asked(number % Questions.MANY)));
        });
        routes.get(ENGINE + "{number}", ctx -> {
            int number = Integer.parseInt(ctx.pathParam("number"));
            ctx.result(engine.select(queries.get(number % queries.size())));
        });
    }
}
