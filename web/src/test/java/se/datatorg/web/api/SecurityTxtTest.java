package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code GET /.well-known/security.txt} as RFC 9116 wants it. */
class SecurityTxtTest extends ReadingTest {
    @Test
    void itSaysWhomToTellAndUntilWhenThatIsTrue() {
        var answer = api.get("/.well-known/security.txt");
        var fields = fields(answer.body());

        assertEquals(
                "text/plain;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("mailto:data@portal.example", fields.get("Contact"));
        assertEquals("sv, en", fields.get("Preferred-Languages"));
        assertEquals(RunningApi.BASE + "/.well-known/security.txt", fields.get("Canonical"));
        assertEquals(
                List.of("Canonical", "Contact", "Expires", "Policy", "Preferred-Languages"),
                fields.keySet().stream().sorted().toList());
    }

    @Test
    void itIsValidForMoreThanAMonthAndLessThanAYear() {
        var expires = Instant.parse(
                fields(api.get("/.well-known/security.txt").body()).get("Expires"));
        var left = Duration.between(Clock.systemUTC().instant(), expires);

        assertTrue(left.toDays() >= 30, "review the contact and SecurityTxt.REVIEWED: it expires " + expires);
        assertTrue(SecurityTxt.VALID_DAYS < 365);
    }

    @Test
    void thePolicyIsThere() {
        var policy = fields(api.get("/.well-known/security.txt").body()).getOrDefault("Policy", "");
        var path = policy.substring(RunningApi.BASE.length()).split("#");

        assertTrue(api.get(path[0], "Accept", "text/html").body().contains("id=\"" + path[1] + "\""));
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        text.lines().forEach(line -> {
            var parts = line.split(": ", 2);
            assertEquals(2, parts.length, line);
            fields.put(parts[0], parts[1]);
        });
        return fields;
    }
}
