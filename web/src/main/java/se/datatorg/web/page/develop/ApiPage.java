package se.datatorg.web.page.develop;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.RecordId;
import se.datatorg.search.SearchQuery;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.Words;

/** {@code GET /api}: what there is for programs, described from the interface's own description, and tried out. */
public final class ApiPage {
    /** The same in another form, and twice the same: told in words by the first of them. */
    private static final String OTHER_FORMS =
            ".*\\.(ttl|jsonld|nt|nq|trig)$|/api/action/.*|/catalog/\\{publisher}\\..*";

    private static final String TRY = "try";

    private final Portal portal;

    public ApiPage(Portal portal) {
        this.portal = portal;
    }

    /** The page; or, when its form was sent, on to the address that the form asks for. */
    public void show(Visit visit) {
        var tried = visit.param(TRY);
        if (tried.isEmpty()) {
            page(visit);
        } else {
            tryOut(visit.ctx(), tried);
        }
    }

    private void page(Visit visit) {
        var base = portal.settings().base().toString();
        var api = base + "/api/v1";
        var view = new ApiView(
                api,
                Examples.curl(api),
                Examples.python(api),
                Examples.search(api),
                Examples.check(api),
                Examples.sparqlCurl(base),
                groups(visit));
        visit.show("api", visit.words().t("nav.develop"), Section.DEVELOP, view);
    }

    private static void tryOut(Context ctx, String id) {
        var operation = ApiReference.get()
                .find(id)
                .filter(ApiReference.Operation::canBeTried)
                .orElseThrow(NotFoundResponse::new);
        var values = new HashMap<String, String>();
        ctx.queryParamMap().forEach((name, given) -> values.put(name, given.getFirst()));
        ctx.redirect(operation.filled(values), HttpStatus.SEE_OTHER);
    }

    private List<ApiView.Group> groups(Visit visit) {
        var groups = new LinkedHashMap<String, List<ApiView.Operation>>();
        var record = anyRecord();
        for (var operation : ApiReference.get().operations()) {
            if (!operation.path().matches(OTHER_FORMS)) {
                groups.computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
                        .add(told(operation, record, visit.lang()));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new ApiView.Group(subject(group.getKey(), visit.words()), group.getValue()))
                .toList();
    }

    private static String subject(String tag, Words words) {
        return switch (tag) {
            case "Datasets" -> words.t("api.tag.Datasets");
            case "Publishers" -> words.t("api.tag.Publishers");
            case "Sources" -> words.t("api.tag.Sources");
            case "Statistics" -> words.t("api.tag.Statistics");
            case "Check" -> words.t("api.tag.Check");
            case "RDF" -> words.t("api.tag.RDF");
            case "Changes" -> words.t("api.tag.Changes");
            case "Dumps" -> words.t("api.tag.Dumps");
            case "CKAN" -> words.t("api.tag.CKAN");
            default -> words.t("api.tag.About");
        };
    }

    private ApiView.Operation told(ApiReference.Operation operation, Optional<RecordId> record, Lang lang) {
        return new ApiView.Operation(
                operation.id(),
                operation.method(),
                operation.path(),
                operation.summary(lang),
                operation.description(),
                operation.parameters().stream()
                        .filter(parameter -> !parameter.in().equals("header"))
                        .map(parameter -> field(operation, parameter, record))
                        .toList(),
                operation.responses().stream()
                        .map(response -> response.told(lang))
                        .toList(),
                operation.canBeTried());
    }

    /** A path needs a value that exists; a query starts empty. */
    private ApiView.Field field(
            ApiReference.Operation operation, ApiReference.Parameter parameter, Optional<RecordId> record) {
        var path = operation.path();
        var value = !parameter.in().equals("path")
                ? ""
                : path.contains("/datasets/{id}")
                        ? record.map(RecordId::value).orElse(parameter.example())
                        : parameter.example();
        return new ApiView.Field(
                operation.id() + "-" + parameter.name(),
                parameter.name(),
                parameter.description(),
                parameter.required(),
                parameter.type().equals("integer"),
                value,
                parameter.choices());
    }

    private Optional<RecordId> anyRecord() {
        return portal.index().search(SearchQuery.of("", Lang.SV)).hits().stream()
                .map(hit -> hit.record().id())
                .findFirst();
    }
}
