package se.datatorg.web.page.develop;

import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.datatorg.vocab.Text;
import se.datatorg.web.Portal;
import se.datatorg.web.SparqlPort;
import se.datatorg.web.page.frame.Accept;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;

/** {@code GET /sparql} for people: a form, examples, and the answer as a table. */
public final class SparqlPage {
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST = 10_000;
    private final Portal portal;

    public SparqlPage(Portal portal) {
        this.portal = portal;
    }

    /** People get the page; programs, which ask for something else by name, get the protocol. */
    public static Handler negotiated(Handler page, Handler protocol) {
        return ctx -> {
            ctx.header("Vary", "Accept");
            var asksNothing = ctx.header("Accept") == null && ctx.queryParam("query") != null;
            var anything = "*/*".equals(ctx.header("Accept")) && ctx.queryParam("query") != null;
            var download = ctx.queryParam("format") != null;
            (asksNothing || anything || download || !Accept.prefersHtml(ctx) ? protocol : page).handle(ctx);
        };
    }

    public void show(Visit visit) {
        var query = visit.param("query");
        var examples = SparqlExamples.all();
        var answer = query.isEmpty() ? Optional.<SparqlPort.Answer>empty() : Optional.of(ask(query));
        answer.ifPresent(given -> {
            switch (given) {
                case SparqlPort.Answer.Refused refused -> visit.ctx().status(BAD_REQUEST);
                case SparqlPort.Answer.Later later ->
                    visit.ctx().status(UNAVAILABLE).header("Retry-After", Integer.toString(later.seconds()));
                case SparqlPort.Answer.Results results -> visit.ctx().status(200);
                case SparqlPort.Answer.Graph graph -> visit.ctx().status(200);
            }
        });
        var view = new SparqlView(
                query.isEmpty() ? examples.getFirst().query() : query,
                links(examples, visit),
                answer.map(new SparqlAnswer(visit)::of),
                visit.portal().settings().at(visit.href("/sparql")) + "?query=" + encoded(query),
                downloads(answer, encoded(query)),
                SparqlTerms.TEXT,
                Examples.sparqlCurl(portal.settings().base().toString()));
        visit.via(visit.words().t("nav.develop"), "/api");
        visit.show("sparql", visit.words().t("sparql.title"), Section.DEVELOP, view);
    }

    /** The answer as files; a graph has other forms than a table. */
    private static List<SparqlView.Example> downloads(Optional<SparqlPort.Answer> answer, String query) {
        var forms = answer.map(given -> switch (given) {
                    case SparqlPort.Answer.Results results -> List.of("csv", "json", "tsv", "xml");
                    case SparqlPort.Answer.Graph graph -> List.of("ttl", "jsonld", "rdf", "nt");
                    case SparqlPort.Answer.Refused refused -> List.<String>of();
                    case SparqlPort.Answer.Later later -> List.<String>of();
                })
                .orElse(List.of());
        return forms.stream()
                .map(form -> new SparqlView.Example(
                        form.toUpperCase(Locale.ROOT), "/sparql?query=" + query + "&format=" + form))
                .toList();
    }

    private SparqlPort.Answer ask(String query) {
        return query.length() > LONGEST
                ? new SparqlPort.Answer.Refused(new Text(
                        "Frågan är för lång. Den får ha 10 000 tecken.",
                        "The query is too long. It may have 10,000 characters."))
                : portal.sparql().answer(query);
    }

    private static List<SparqlView.Example> links(List<SparqlExamples.Example> examples, Visit visit) {
        return examples.stream()
                .map(example -> new SparqlView.Example(
                        example.label().in(visit.lang()), visit.href("/sparql") + "?query=" + encoded(example.query())))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
