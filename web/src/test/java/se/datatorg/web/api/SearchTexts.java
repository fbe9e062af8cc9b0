package se.datatorg.web.api;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people, cats and attackers type into a search box. */
final class SearchTexts {
    private static final List<String> PIECES = List.of(
            "\"} ; DROP ALL #",
            "' OR 1=1 --",
            "*",
            "?",
            "~",
            "^4",
            "+",
            "-",
            "!",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            "\"",
            "\\",
            "/",
            "title:",
            "[* TO *]",
            "{!func}",
            "_query_:",
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "<script>",
            "%",
            "%00",
            "\u0000",
            "\u0001",
            "\u202E",
            "\uD83D\uDE00",
            "\uFEFF",
            "é",
            "e\u0301",
            "\u0301".repeat(50),
            "ÅÄÖ",
            "badplats",
            "vattenkvalitet",
            "a",
            "aaaa",
            "x".repeat(300),
            "${jndi:ldap://x/a}",
            "#{7*7}",
            "{{7*7}}",
            "../",
            "\r\n",
            "\t",
            "SELECT * FROM version",
            "MATCH",
            "NEAR(",
            "0",
            "-1",
            "1e400",
            "NaN",
            "漢字かな",
            "العربية",
            "geo:",
            "POLYGON((0 0,1 1,",
            "\u2028",
            "&",
            "=",
            "+-+-",
            "~0.5",
            "ß",
            "İ",
            "ﬁ");

    private SearchTexts() {}

    static String next(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())) + (random.nextBoolean() ? " " : ""))
                .collect(Collectors.joining());
    }

    /** Addresses that ask for much. */
    static List<String> abuse() {
        var texts = Stream.of(
                "*a*",
                "*".repeat(250),
                "a*b*c*d*e*",
                "/(a+)+$/",
                "/.*.*.*.*/",
                "data~ ".repeat(30),
                "da* ".repeat(60),
                "\"" + "data ".repeat(40) + "\"~100",
                "title:*",
                "*:*",
                "[a TO z]",
                "a".repeat(5_000),
                "abcdefghij ".repeat(300),
                "POLYGON((" + "0 0,".repeat(1_000) + "))",
                "data OR ".repeat(100),
                "(".repeat(500) + ")".repeat(500));
        var addresses = Stream.of(
                "/datasets?page=9999999",
                "/datasets?page=500",
                "/api/v1/datasets?offset=10000000&limit=100",
                "/api/v1/datasets?limit=100000",
                "/api/v1/datasets?page=2147483647",
                "/datasets?" + "keyword=x&".repeat(700),
                "/datasets?" + "publisher=p&theme=t&format=f&".repeat(200),
                "/api/v1/datasets?bbox=-1e308,-1e308,1e308,1e308",
                "/api/v1/datasets?bbox=1,2,3",
                "/api/v1/datasets?bbox=NaN,0,0,0",
                "/api/v1/datasets?"
                        + IntStream.range(0, 300).mapToObj(i -> "format=" + i).collect(Collectors.joining("&")),
                "/datasets?updatedSince=99999-99-99&publishedFrom=0000-00-00");
        return Stream.concat(texts.map(text -> "/datasets?q=" + RunningApi.encoded(text)), addresses)
                .toList();
    }
}
