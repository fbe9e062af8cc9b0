package se.datatorg.catalog.sparql;

import java.util.OptionalInt;
import se.datatorg.vocab.Text;

/** Every way in which the gate says no, with its words. */
final class Refusals {
    private Refusals() {}

    static SparqlAnswer.Refused textTooLong(int bytes) {
        return no(
                413,
                "query-too-long",
                "Frågan är längre än " + bytes + " byte.",
                "The query is longer than " + bytes + " bytes.");
    }

    static SparqlAnswer.Refused tooDeep(int depth) {
        return no(
                400,
                "query-too-deep",
                "Frågan är för djupt nästlad; högst " + depth + " nivåer går bra.",
                "The query is nested too deeply; " + depth + " levels are allowed.");
    }

    static SparqlAnswer.Refused notAQuery(String reason) {
        return no(
                400,
                "not-a-query",
                "Texten går inte att läsa som en SPARQL-fråga (SELECT, ASK, CONSTRUCT eller DESCRIBE): " + reason,
                "The text cannot be read as a SPARQL query (SELECT, ASK, CONSTRUCT or DESCRIBE): " + reason);
    }

    static SparqlAnswer.Refused service() {
        return no(
                400,
                "service-not-supported",
                "SERVICE stöds inte: portalen ställer inga frågor till andra servrar.",
                "SERVICE is not supported: the portal asks no other servers.");
    }

    static SparqlAnswer.Refused function(String iri) {
        return no(
                400,
                "function-not-supported",
                "Funktionen " + iri + " stöds inte; använd funktionerna i SPARQL 1.1.",
                "The function " + iri + " is not supported; use those of SPARQL 1.1.");
    }

    static SparqlAnswer.Refused extension(String what) {
        return no(
                400,
                "extension-not-supported",
                what + " hör inte till SPARQL 1.1 och stöds inte.",
                what + " is not part of SPARQL 1.1 and is not supported.");
    }

    static SparqlAnswer.Refused unknownGraph(String iri) {
        return no(
                400,
                "unknown-graph",
                "Grafen " + iri + " finns inte här. Portalens grafer heter /graph/ följt av källans namn.",
                "There is no graph " + iri + " here. The portal's graphs are named /graph/ and the source's name.");
    }

    static SparqlAnswer.Refused unknownFormat(String name) {
        return no(
                400,
                "unknown-format",
                "Formatet " + name + " finns inte för den här sortens fråga.",
                "There is no format " + name + " for this kind of query.");
    }

    static SparqlAnswer.Refused tooManyValues(int rows) {
        return no(
                400,
                "too-many-values",
                "VALUES har fler än " + rows + " rader.",
                "VALUES has more than " + rows + " rows.");
    }

    static SparqlAnswer.Refused valueTooLong(int length) {
        return no(
                400,
                "value-too-long",
                "Frågan bygger ett värde som är längre än " + length + " tecken.",
                "The query builds a value longer than " + length + " characters.");
    }

    static SparqlAnswer.Refused tooManyRows(int rows) {
        return no(
                422,
                "result-too-large",
                "Svaret har fler än " + rows + " rader. Begränsa med LIMIT eller hämta hela katalogen från /catalog.",
                "The result has more than " + rows
                        + " rows. Restrict it by LIMIT, or fetch the whole catalogue from /catalog.");
    }

    static SparqlAnswer.Refused tooManyBytes(int bytes) {
        return no(
                422,
                "result-too-large",
                "Svaret är större än " + bytes + " byte. Begränsa med LIMIT eller hämta hela katalogen från /catalog.",
                "The result is larger than " + bytes
                        + " bytes. Restrict it by LIMIT, or fetch the whole catalogue from /catalog.");
    }

    static SparqlAnswer.Refused tooSlow(long seconds) {
        return new SparqlAnswer.Refused(
                503,
                "query-too-slow",
                new Text(
                        "Frågan avbröts efter " + seconds + " sekunder. Gör den smalare, eller använd LIMIT.",
                        "The query was stopped after " + seconds + " seconds. Narrow it down, or use LIMIT."),
                OptionalInt.empty());
    }

    static SparqlAnswer.Refused tooMuchMemory() {
        return no(
                503,
                "query-too-large",
                "Frågan avbröts för att den behövde för mycket minne. Gör den smalare, eller använd LIMIT.",
                "The query was stopped because it needed too much memory. Narrow it down, or use LIMIT.");
    }

    static SparqlAnswer.Refused notFilled() {
        return later(
                503,
                "not-ready",
                2,
                "Portalen har nyss startat och läser in katalogen. Försök igen om en liten stund.",
                "The portal has just started and is loading the catalogue. Try again in a moment.");
    }

    static SparqlAnswer.Refused busy() {
        return later(
                503,
                "too-many-queries",
                5,
                "Många ställer frågor just nu. Försök igen om en liten stund.",
                "Many queries are running just now. Try again in a moment.");
    }

    static SparqlAnswer.Refused spent(int seconds) {
        return later(
                429,
                "query-allowance-spent",
                seconds,
                "Du har använt den frågetid som en klient får på en minut. Försök igen om " + seconds + " sekunder.",
                "You have used the query time that a client has in a minute. Try again in " + seconds + " seconds.");
    }

    static SparqlAnswer.Refused interrupted() {
        return later(503, "stopping", 10, "Portalen stängs av just nu.", "The portal is shutting down.");
    }

    private static SparqlAnswer.Refused no(int status, String code, String sv, String en) {
        return new SparqlAnswer.Refused(status, code, new Text(sv, en), OptionalInt.empty());
    }

    private static SparqlAnswer.Refused later(int status, String code, int seconds, String sv, String en) {
        return new SparqlAnswer.Refused(status, code, new Text(sv, en), OptionalInt.of(seconds));
    }
}
