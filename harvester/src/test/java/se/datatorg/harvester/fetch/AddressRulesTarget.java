package se.datatorg.harvester.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Any text is refused, or rebuilt to an address that is a fixed point, has no user and a public name. */
final class AddressRulesTarget {
    private static final AddressRules RULES = new AddressRules(
            Outgoing.strict("https://portal.example/om"),
            2048,
            new TimedResolver(host -> List.of(), Duration.ofSeconds(1)));

    private AddressRulesTarget() {}

    static void take(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        try {
            var once = RULES.parse(text);
            var again = RULES.parse(once.toString());
            var uri = once.uri();
            if (!once.equals(again) || uri.getUserInfo() != null || !once.host().equals(uri.getHost())) {
                throw new IllegalStateException(text + " → " + once + " → " + again);
            }
        } catch (FetchFault refused) {
            if (refused.finding().message().sv().isBlank()) {
                throw new IllegalStateException("refused without a word", refused);
            }
        }
    }
}
