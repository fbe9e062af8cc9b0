package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every dataset of an edition has the edition in its title: whoever reads while editions change sees one of them, whole. */
class SwitchOverTest {
    private static final int DATASETS = 20;
    private static final int SWITCHES = Boolean.getBoolean("long") ? 500 : 8;
    private static final Pattern EDITION = Pattern.compile("utgåva (\\d+)");
    private static final List<String> ADDRESSES = List.of(
            "/datasets",
            "/en/datasets",
            "/api/v1/datasets?limit=100",
            "/api/3/action/package_search?rows=100",
            "/sparql?query="
                    + RunningApi.encoded("SELECT ?t { ?d a <http://www.w3.org/ns/dcat#Dataset> ;"
                            + " <http://purl.org/dc/terms/title> ?t }"),
            "/catalog.nt",
            "/catalog.jsonld");

    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void everyAnswerIsOfOneEditionAndNoReaderGoesBackInTime(@TempDir Path folder) throws Exception {
        try (var api = RunningApi.withTwo(folder);
                var readers = Executors.newFixedThreadPool(ADDRESSES.size())) {
            api.deliver(edition(0));
            var reading = new ArrayList<Future<Integer>>();
            for (var address : ADDRESSES) {
                reading.add(readers.submit(() -> read(api, address)));
            }
            for (int number = 1; number <= SWITCHES; number++) {
                api.deliver(edition(number));
            }
            done.set(true);
            for (var reader : reading) {
                assertTrue(reader.get() > 0);
            }
        }
    }

    private int read(RunningApi api, String address) {
        int answers = 0;
        int latest = 0;
        for (; !done.get() || answers == 0; answers++) {
            var answer = api.get(address, "Accept", "*/*");
            assertEquals(200, answer.statusCode(), address);
            var editions = editions(answer.body());
            assertEquals(1, editions.size(), address + " mixes " + editions);
            int edition = editions.iterator().next();
            assertTrue(edition >= latest, address + " went back to " + edition);
            latest = edition;
        }
        return answers;
    }

    private static Set<Integer> editions(String body) {
        return EDITION.matcher(body)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }

    private static String edition(int number) {
        return RunningApi.many(DATASETS)
                .replaceAll("dct:title \"(Lista \\d+|Badplatser)\"@sv", "dct:title \"$1 utgåva " + number + "\"@sv");
    }
}
