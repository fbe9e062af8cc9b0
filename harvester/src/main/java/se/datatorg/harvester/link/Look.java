package se.datatorg.harvester.link;

import java.util.Optional;
import java.util.Set;
import se.datatorg.catalog.link.LinkAnswer;
import se.datatorg.harvester.fetch.Probed;

/**
 * What one look at an address tells.
 *
 * @param detail an HTTP status, or a rule of {@code fetch.tsv}
 * @param hostWantsRest whether the host asked to be left alone for now
 */
record Look(LinkAnswer answer, String detail, boolean hostWantsRest) {
    private static final int FIRST_FAILURE = 400;
    private static final int TOO_MANY = 429;
    /** A login or a payment is wanted, a law stands between, or patience is asked for. */
    private static final Set<Integer> CLOSED = Set.of(401, 402, 403, 407, 451, TOO_MANY);
    /** The server is there and wants another question, as services do that are asked without parameters. */
    private static final Set<Integer> OTHERWISE = Set.of(400, 405, 406, 411, 412, 415, 416, 422, 501);

    /** Empty when the portal itself ended the look. */
    static Optional<Look> of(Probed probed) {
        return switch (probed) {
            case Probed.Answered(var status, var retryAfter) ->
                Optional.of(new Look(
                        answer(status), Integer.toString(status), status == TOO_MANY || retryAfter.isPresent()));
            case Probed.Silent(var cause) ->
                cause.rule().equals("fetch-stopped")
                        ? Optional.empty()
                        : Optional.of(new Look(answer(cause.rule()), cause.rule(), false));
        };
    }

    private static LinkAnswer answer(int status) {
        if (status < FIRST_FAILURE) {
            return LinkAnswer.ANSWERS;
        }
        return CLOSED.contains(status) || OTHERWISE.contains(status) ? LinkAnswer.UNTELLABLE : LinkAnswer.FAILS;
    }

    /** What our own rules refuse says nothing about the link. */
    private static LinkAnswer answer(String rule) {
        return rule.startsWith("fetch-address-") || rule.contains("refused") ? LinkAnswer.UNTELLABLE : LinkAnswer.FAILS;
    }
}
