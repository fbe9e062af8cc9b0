package se.datatorg.web.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import se.datatorg.testdata.sparql.HostileQueries;
import se.datatorg.web.bench.visit.Visitor;

/** Sixty queries that would take hours, from eight who ask at once (row T20 of the threats). */
record HarmfulQueries(int port) implements Callable<String> {
    private static final int ABUSERS = 8;

    @Override
    public String call() throws InterruptedException, ExecutionException {
        var queries = HostileQueries.endless();
        try (var abusers = Executors.newFixedThreadPool(ABUSERS)) {
            var asked = IntStream.range(0, queries.size())
                    .mapToObj(i -> abusers.submit(() -> ask(i, queries.get(i))))
                    .toList();
            int answered = 0;
            for (var one : asked) {
                answered += one.get() == 200 ? 1 : 0;
            }
            return queries.size() + " queries ended, " + answered + " of them with an answer";
        }
    }

    private int ask(int number, String query) throws IOException {
        try (var visitor = Visitor.to(port)) {
            int status = visitor.get(
                            "/sparql?query=" + Questions.encoded(query),
                            "Accept: application/sparql-results+json, text/turtle\r\nX-Forwarded-For: 203.0.113."
                                    + number + "\r\n")
                    .status();
            if (!List.of(200, 400, 422, 503).contains(status)) {
                throw new IOException(query + " was answered by " + status);
            }
            return status;
        }
    }
}
