package se.datatorg.web.page.frame;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something the metadata points at: shown as a link only when the address is safe to follow.
 *
 * @param href an http, https or mailto address; null when there is nothing to follow
 */
public record WebLink(Said label, @Nullable String href) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** The address if it may stand in a link: absolute and of a harmless scheme. */
    public static Optional<String> safe(String address) {
        try {
            var uri = new URI(address.strip());
            var scheme = uri.getScheme();
            var harmless = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
            var whole = "mailto".equalsIgnoreCase(scheme) || uri.getRawAuthority() != null;
            return harmless && whole ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            // Not an address: it is shown as text.
            return Optional.empty();
        }
    }

    /** A link that shows its own address. */
    public static WebLink of(String address) {
        return of(Said.ours(address), address);
    }

    public static WebLink of(Said label, String address) {
        return new WebLink(label, safe(address).orElse(null));
    }

    public static WebLink mail(String address) {
        return of(Said.ours(address), "mailto:" + address);
    }
}
