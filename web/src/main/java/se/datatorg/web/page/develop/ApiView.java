package se.datatorg.web.page.develop;

/** Code of the API page. */
public record ApiView(String base, String curl, String python, String script, String check, String sparql) {
    static ApiView of(String base) {
        var api = base + "/api/v1";
        return new ApiView(
                api,
                Examples.curl(api),
                Examples.python(api),
                Examples.search(api),
                Examples.check(api),
                Examples.sparqlCurl(base));
    }
}
