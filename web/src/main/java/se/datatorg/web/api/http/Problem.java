package se.datatorg.web.api.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import se.datatorg.vocab.Text;

/**
 * Why a request is not answered as asked (RFC 9457).
 *
 * @param status of the answer
 * @param name kebab-case and stable; it ends the problem's type
 * @param more further members
 * @param retryAfter seconds until asking again may help
 */
public record Problem(
        int status, String name, Text title, Text detail, Map<String, Object> more, OptionalInt retryAfter) {
    public Problem {
        more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    public static Problem of(int status, String name, Text title, Text detail) {
        return new Problem(status, name, title, detail, Map.of(), OptionalInt.empty());
    }

    public Problem with(String member, Object value) {
        var added = new LinkedHashMap<>(more);
        added.put(member, value);
        return new Problem(status, name, title, detail, added, retryAfter);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(status, name, title, detail, more, OptionalInt.of(seconds));
    }

    /** A parameter of that name, unknown or with a value that cannot be taken. */
    public static Problem badParameter(String name, Text detail) {
        return of(400, "bad-parameter", new Text("Parametern går inte att använda", "Bad parameter"), detail)
                .with("parameter", name);
    }

    public static Problem notFound(Text detail) {
        return of(404, "not-found", new Text("Finns inte", "Not found"), detail);
    }

    public static Problem tooLarge(Text detail) {
        return of(413, "too-large", new Text("För stort", "Too large"), detail);
    }

    public static Problem badRequest(Text detail) {
        return of(400, "bad-request", new Text("Begäran går inte att tyda", "Bad request"), detail);
    }

    public static Problem tooMany(int seconds) {
        return of(
                        429,
                        "too-many-requests",
                        new Text("För många anrop", "Too many requests"),
                        new Text(
                                "Gränsen för antalet anrop är nådd. Pröva igen om " + seconds + " s.",
                                "The limit of requests is reached. Try again in " + seconds + " s."))
                .retryAfter(seconds);
    }

    public static Problem unavailable(int seconds, Text detail) {
        return of(503, "unavailable", new Text("Inte just nu", "Not available now"), detail)
                .retryAfter(seconds);
    }

    /** The exception that carries this problem to the place where it is answered. */
    public Refusal refusal() {
        return new Refusal(this);
    }
}
