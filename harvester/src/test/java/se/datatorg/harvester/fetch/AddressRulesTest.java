package se.datatorg.harvester.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private static final Outgoing STRICT = Outgoing.strict("https://portal.example/om");
    private static final TimedResolver NOBODY = asking(host -> List.of());

    private final AddressRules rules = new AddressRules(STRICT, 2048, NOBODY);

    @ParameterizedTest
    @CsvSource({
        "https://data.kommunen.se/dcat, https://data.kommunen.se/dcat",
        "HTTPS://Data.Kommunen.SE:443/Dcat?x=1#del, https://data.kommunen.se/Dcat?x=1",
        "http://data.kommunen.se:80, http://data.kommunen.se/",
        "http://data.kommunen.se:443/, http://data.kommunen.se:443/",
        "https://data.kommunen.se?x=å, https://data.kommunen.se/?x=%C3%A5",
        "https://data.kommunen.se/a b%2fc%zz, https://data.kommunen.se/a%20b%2fc%25zz",
        "https://öppnadata.ånge.se/, https://xn--ppnadata-m4a.xn--nge-tla.se/",
    })
    void aGoodAddressIsRebuiltFromItsParts(String address, String rebuilt) throws FetchFault {
        assertEquals(rebuilt, rules.parse(address).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data.kommunen.se",
                "//data.kommunen.se/",
                "ftp://data.kommunen.se/",
                "file:///etc/passwd",
                "file://data.kommunen.se/",
                "jar:http://data.kommunen.se/!/",
                "javascript:alert(1)",
                "gopher://data.kommunen.se/",
                "http:/data.kommunen.se/",
                "http:data.kommunen.se",
                "http://",
                "http:///x",
                "http://user@data.kommunen.se/",
                "http://user:secret@data.kommunen.se/",
                "http://data.kommunen.se@127.0.0.1/",
                "http://127.0.0.1@data.kommunen.se/",
                "http://data.kommunen.se\\@127.0.0.1/",
                "http:\\\\data.kommunen.se/",
                "http://data.kommunen.se/\nx",
                "http://data.kommunen.se/\tx",
                "http://data.\rkommunen.se/",
                "http://data.kommunen.se/\u0000",
                " http://data.kommunen.se/",
                "http://data.kommunen.se:0/",
                "http://data.kommunen.se:65536/",
                "http://data.kommunen.se:99999999/",
                "http://data.kommunen.se:8o/",
                "http://data.kommunen.se:/",
                "http://data.kommunen.se:80:80/",
                "http://data kommunen.se/",
                "http://data_x.kommunen.se/",
                "http://%64ata.kommunen.se/",
                "http://[::1/",
                "http://[fe80::1%25eth0]/",
            })
    void anAddressInABadFormIsRefused(String address) {
        assertEquals("fetch-address-form", refusal(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1./",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://8.8.8.8/",
                "http://0/",
                "http://①②⑦.⓪.⓪.①/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[2002:7f00:1::]/",
                "http://[64:ff9b::7f00:1]/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://server/",
                "http://db.localhost/",
                "http://metadata.google.internal/",
                "http://metadata.google.internal./",
                "http://katalog.local/",
                "http://katalog.LAN/",
                "http://nas.home.arpa/",
                "http://data.kommunen.se./",
                "http://data..kommunen.se/",
                "http://.kommunen.se/",
                "http://-data.kommunen.se/",
            })
    void aHostThatIsNoPublicNameIsRefused(String address) {
        var rule = refusal(address);

        assertEquals(true, rule.equals("fetch-address-host") || rule.equals("fetch-address-form"), rule);
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 25, 3306, 8080, 8443, 9200})
    void otherPortsAreRefused(int port) {
        assertEquals("fetch-address-port", refusal("http://data.kommunen.se:" + port + "/"));
    }

    @Test
    void aConfiguredPortIsAllowed() throws FetchFault {
        var wider = new Outgoing("x@y.se", java.util.Set.of(8443), java.util.Set.of(), List.of());

        var target = new AddressRules(wider, 2048, NOBODY).parse("https://data.kommunen.se:8443/");

        assertEquals(8443, target.port());
    }

    @Test
    void theLengthCountsToTheLastCharacter() throws FetchFault {
        var start = "https://data.kommunen.se/";
        var longest = start + "x".repeat(2048 - start.length());

        assertEquals(2048, rules.parse(longest).toString().length());
        assertEquals("fetch-address-form", refusal(longest + "x"));
        assertEquals("fetch-address-form", refusal(start + "å".repeat(1000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::8.8.8.8",
                "64:ff9b::808:808",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:1ff::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
            })
    void aNameThatLeadsToASpecialAddressIsRefused(String address) {
        var answer = InetAddress.ofLiteral(address);

        assertEquals("fetch-refused-address", refusal(List.of(answer)));
        assertEquals("fetch-refused-address", refusal(List.of(InetAddress.ofLiteral("8.8.8.8"), answer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
                "128.0.0.0", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255",
                "198.17.255.255", "198.20.0.0", "223.255.255.255", "2001:200::1", "2a00:801::1", "2620:fe::fe",
            })
    void thePublicNeighboursOfTheRangesAreAllowed(String address) throws FetchFault {
        var answer = List.of(InetAddress.ofLiteral(address));

        assertEquals(answer, resolved(answer));
    }

    @Test
    void theOperatorsOwnRangesAreRefusedToo() {
        var own = new Outgoing("x@y.se", java.util.Set.of(), java.util.Set.of(), List.of("8.8.8.0/24"));
        var wary = new AddressRules(own, 2048, asking(host -> List.of(InetAddress.ofLiteral("8.8.8.8"))));

        var fault = assertThrows(FetchFault.class, () -> wary.resolve(wary.parse("http://data.kommunen.se/")));

        assertEquals("fetch-refused-address", fault.finding().rule());
    }

    @Test
    void anExceptionLiftsTheRulesForExactlyItsHostAndPort() throws FetchFault {
        var one = STRICT.allowing(HostPort.parse("127.0.0.1:9000"), HostPort.parse("[::1]:9000"));
        var lifted = new AddressRules(one, 2048, asking(Resolver.system()));

        var target = lifted.parse("http://127.0.0.1:9000/feed");

        assertEquals(List.of(InetAddress.ofLiteral("127.0.0.1")), lifted.resolve(target));
        assertEquals(9000, lifted.parse("http://[::1]:9000/").port());
        for (var other : List.of("http://127.0.0.1:9001/", "http://127.0.0.2:9000/", "http://localhost:9000/")) {
            assertThrows(FetchFault.class, () -> lifted.parse(other), other);
        }
    }

    @Test
    void anyTextIsRefusedOrBecomesAFixedPoint() {
        var random = new Random(4711);
        var pieces = List.of(
                "http://",
                "https://",
                "a.se",
                "ö.se",
                "/",
                "?",
                "#",
                "%",
                "%2",
                "%2e",
                "..",
                "@",
                ":",
                "80",
                "\\",
                " ",
                "\t",
                "[",
                "]",
                "å",
                "😀",
                "\uD800",
                "a",
                ".",
                "&",
                "=",
                "\"",
                "<",
                "|",
                "^",
                "`",
                "{");
        var accepted = 0;
        for (int i = 0; i < 50_000; i++) {
            var text = random.ints(1 + random.nextInt(8), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            accepted += isFixedPointWhenAccepted(i % 2 == 0 ? text : "http://a.se/" + text) ? 1 : 0;
        }
        assertEquals(true, accepted > 5_000, accepted + " accepted");
    }

    private boolean isFixedPointWhenAccepted(String text) {
        try {
            var once = rules.parse(text);
            assertEquals(once, rules.parse(once.toString()), text);
            assertEquals(once.toString(), once.uri().toASCIIString(), text);
            return true;
        } catch (FetchFault refused) {
            return false;
        }
    }

    private String refusal(String address) {
        return assertThrows(FetchFault.class, () -> rules.parse(address), address)
                .finding()
                .rule();
    }

    private static String refusal(List<InetAddress> answers) {
        return assertThrows(FetchFault.class, () -> resolved(answers)).finding().rule();
    }

    private static List<InetAddress> resolved(List<InetAddress> answers) throws FetchFault {
        var rules = new AddressRules(STRICT, 2048, asking(host -> answers));
        return rules.resolve(rules.parse("https://data.kommunen.se/"));
    }

    private static TimedResolver asking(Resolver resolver) {
        return new TimedResolver(resolver, Duration.ofSeconds(5));
    }
}
