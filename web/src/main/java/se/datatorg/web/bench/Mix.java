package se.datatorg.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ten queries as people write them, from the page of one dataset to counts over the whole catalogue. */
record Mix(List<String> queries) {
    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*\\R");

    Mix {
        queries = List.copyOf(queries);
    }

    /** About a dataset that there is. */
    static Mix read() {
        try (var in = Mix.class.getResourceAsStream("mix.rq")) {
            if (in == null) {
                throw new IllegalStateException("missing mix.rq");
            }
            var parts = COMMENT.split(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return new Mix(Stream.of(parts)
                    .skip(1)
                    .map(query -> (parts[0] + query)
                            .replace("{dataset}", "https://data.utgivare0.example/dataset/7")
                            .replace("{agent}", "https://data.utgivare3.example/agent"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of a query that has been asked before, word by word. */
    String repeated(int number) {
        return address(queries.get(number % queries.size()));
    }

    /** Address of a query that nobody has asked in those very words. */
    String fresh(int number) {
        return address(queries.get(number % queries.size()) + "\n# " + number);
    }

    private static String address(String query) {
        return "/sparql?query=" + Questions.encoded(query);
    }
}
