package se.datatorg.catalog.sparql;

/** Ends a query from wherever it has got to. RDF4J lets it through: it is none of the errors that SPARQL may swallow. */
final class QueryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SparqlAnswer.Refused answer;

    QueryRefused(SparqlAnswer.Refused answer) {
        super(answer.code(), null, false, false);
        this.answer = answer;
    }

    SparqlAnswer.Refused answer() {
        return answer;
    }
}
