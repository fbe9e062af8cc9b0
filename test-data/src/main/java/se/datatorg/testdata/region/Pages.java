package se.datatorg.testdata.region;

/** The addresses of what is neither feed nor file: landing pages and data services. */
final class Pages {
    static final String OPENAPI = "/openapi.json";
    static final String LANDING = "/data/";
    static final String SERVICE = "/api/";

    private Pages() {}

    static String landing(Publisher publisher, Holding holding) {
        return LANDING + publisher.id() + "/" + holding.subject().id();
    }

    static String service(Publisher publisher, Holding holding) {
        return SERVICE + publisher.id() + "/" + holding.subject().id();
    }

    static String landingHtml(Publisher publisher, Holding holding) {
        var title = holding.subject().titles().getFirst() + ", " + publisher.name();
        return """
                <!DOCTYPE html>
                <html lang="sv"><head><meta charset="utf-8"><title>%s</title></head>
                <body><h1>%s</h1><p>Detta är exempeldata. Innehållet är påhittat.</p></body></html>
                """.formatted(title, title);
    }

    static String openApi(Publisher publisher, Holding holding) {
        return """
                {"openapi": "3.1.0", "info": {"title": "%s", "version": "1.0"},
                 "paths": {"%s": {"get": {"responses": {"200": {"description": "Alla rader"}}}}}}
                """.formatted(holding.subject().titles().getFirst(), service(publisher, holding));
    }
}
