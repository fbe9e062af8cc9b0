package se.datatorg.web.api.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.vocab.Text;
import se.datatorg.web.CheckPort;
import se.datatorg.web.api.http.Json;
import se.datatorg.web.api.http.Parameters;
import se.datatorg.web.api.http.Problem;
import se.datatorg.web.api.http.Refusal;
import se.datatorg.web.report.DiagnosisJson;

/** {@code POST /api/v1/check}: the feed doctor on what was sent, or on what is at an address. Keeps nothing. */
public final class CheckAnswer {
    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_JSON_BYTES = 256 * 1024;
    private static final int LONGEST_ADDRESS = 2048;
    private final CheckPort doctor;

    public CheckAnswer(CheckPort doctor) {
        this.doctor = doctor;
    }

    public void answer(Context ctx) {
        Parameters.of(ctx);
        var body = body(ctx);
        var diagnosis = address(ctx, body)
                .map(doctor::check)
                .orElseGet(() -> doctor.check("feed", Optional.ofNullable(ctx.contentType()), Bytes.of(body)));
        answer(ctx, diagnosis);
    }

    private static void answer(Context ctx, Diagnosis diagnosis) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json").result(DiagnosisJson.print(diagnosis));
    }

    private static byte[] body(Context ctx) {
        try (var in = ctx.bodyInputStream()) {
            var body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw Problem.tooLarge(new Text(
                                "Ett flöde som skickas in får vara högst 10 MiB. Ange dess adress i stället.",
                                "A feed that is sent may have at most 10 MiB. Give its address instead."))
                        .refusal();
            }
            if (body.length == 0) {
                throw Problem.badRequest(new Text(
                                "Skicka flödet, eller {\"url\": \"https://…\"} som application/json.",
                                "Send the feed, or {\"url\": \"https://…\"} as application/json."))
                        .refusal();
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address, when that is what was sent; a feed in JSON-LD is JSON too. */
    private static Optional<URI> address(Context ctx, byte[] body) {
        var type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/json") && body.length <= MOST_JSON_BYTES
                ? Json.onlyMember(body, "url").map(CheckAnswer::parse)
                : Optional.empty();
    }

    private static URI parse(String text) {
        try {
            var address = new URI(text.strip());
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null
                    && text.length() <= LONGEST_ADDRESS
                    && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw badAddress();
        }
        throw badAddress();
    }

    private static Refusal badAddress() {
        return Problem.badParameter(
                        "url",
                        new Text(
                                "Ange en fullständig adress som börjar med https:// eller http://.",
                                "Give a full address that begins with https:// or http://."))
                .refusal();
    }
}
