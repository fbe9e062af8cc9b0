package se.datatorg.web.page.record;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.datatorg.catalog.link.LinkState;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Icon;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.Words;

/**
 * What we say of a link beside its button.
 *
 * @param style of the badge
 * @param when it was looked at; empty when never
 */
public record LinkView(String style, Icon icon, String word, String when, boolean broken) {

    /** What is known of those addresses. */
    static Map<String, LinkState> known(Collection<String> addresses, Visit visit) {
        return visit.portal().ledger().links().find(addresses).stream()
                .collect(Collectors.toUnmodifiableMap(LinkState::address, state -> state));
    }

    static LinkView of(Optional<LinkState> state, Visit visit) {
        return state.map(known -> of(known, visit))
                .orElseGet(() -> new LinkView("badge", Icon.INFO, visit.words().t("link.never"), "", false));
    }

    private static LinkView of(LinkState state, Visit visit) {
        var words = visit.words();
        var when = Format.capital(
                visit.format().moment(state.checked(), visit.portal().clock()));
        return switch (state.verdict()) {
            case WORKS -> new LinkView("badge ok", Icon.TICK, words.t("link.works"), when, false);
            case BROKEN -> new LinkView("badge err", Icon.CROSS, failed(words.t("link.broken"), state), when, true);
            case SHAKY -> new LinkView("badge warn", Icon.WARNING, failed(words.t("link.shaky"), state), when, false);
            case UNKNOWN -> new LinkView("badge", Icon.INFO, closed(state, words), when, false);
        };
    }

    private static String failed(String word, LinkState state) {
        return isStatus(state) ? word + " (" + state.detail() + ")" : word;
    }

    private static String closed(LinkState state, Words words) {
        return switch (state.detail()) {
            case "401", "403", "407" -> words.t("link.login");
            default -> words.t("link.unknown");
        };
    }

    private static boolean isStatus(LinkState state) {
        return state.detail().matches("\\d{3}");
    }
}
