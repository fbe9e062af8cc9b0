package se.datatorg.harvester.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses the portal may visit. An address is taken apart once and rebuilt from its parts; the host is resolved
 * once, every answer is judged, and only a judged answer is connected to.
 */
final class AddressRules {
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);
    private static final List<String> INNER_SUFFIXES =
            List.of(".local", ".internal", ".localhost", ".lan", ".home.arpa");
    /** RFC 3986, appendix B, for addresses with a host. */
    private static final Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^#]*)(#.*)?");

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::([0-9]{1,5}))?");
    /** A dotted name whose last label begins with a letter: the numeric spellings of addresses do not match. */
    private static final Pattern DOTTED_NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final String KEPT = "-._~!$&'()*+,;=:@/?";
    private static final int LONGEST_NAME = 253;

    private final Outgoing outgoing;
    private final int longest;
    private final TimedResolver resolver;
    private final SpecialRanges refused;

    AddressRules(Outgoing outgoing, int longest, TimedResolver resolver) {
        this.outgoing = outgoing;
        this.longest = longest;
        this.resolver = resolver;
        this.refused = new SpecialRanges(outgoing.refused());
    }

    /** Takes the address apart, judges what can be judged without asking anybody, and rebuilds it. */
    Target parse(String address) throws FetchFault {
        if (address.length() > longest || address.chars().anyMatch(AddressRules::isForbidden)) {
            throw FetchFault.of("fetch-address-form");
        }
        var parts = matching(PARTS, address);
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw FetchFault.of("fetch-address-form");
        }
        var authority = matching(AUTHORITY, parts.group(2));
        var host = ascii(authority.group(1));
        var port = Optional.ofNullable(authority.group(2)).map(Integer::parseInt);
        return judged(scheme, host, port.orElse(scheme.equals("https") ? 443 : 80), path(parts.group(3)));
    }

    private Target judged(String scheme, String host, int port, String path) throws FetchFault {
        if (port < 1 || port > 65_535) {
            throw FetchFault.of("fetch-address-form");
        }
        var excepted = outgoing.allowed().stream().anyMatch(pair -> pair.host().equals(host) && pair.port() == port);
        if (!excepted && !isPublicName(host)) {
            throw FetchFault.of("fetch-address-host");
        }
        if (!excepted && !USUAL_PORTS.contains(port) && !outgoing.ports().contains(port)) {
            throw FetchFault.of("fetch-address-port", Integer.toString(port));
        }
        var target = new Target(scheme, host, port, path, excepted);
        if (target.toString().length() > longest) {
            throw FetchFault.of("fetch-address-form");
        }
        return target;
    }

    /** Where the target is. One answer that is not on the public internet refuses all of them. */
    List<InetAddress> resolve(Target target) throws FetchFault {
        var answers = answers(target);
        if (!target.excepted() && answers.stream().anyMatch(refused::holds)) {
            throw FetchFault.of("fetch-refused-address", target.host());
        }
        return answers;
    }

    private List<InetAddress> answers(Target target) throws FetchFault {
        var host = target.host();
        try {
            if (host.startsWith("[")) {
                return List.of(InetAddress.ofLiteral(host.substring(1, host.length() - 1)));
            }
            var answers = resolver.resolve(host);
            if (answers.isEmpty()) {
                throw FetchFault.of("fetch-dns", host);
            }
            return answers;
        } catch (UnknownHostException e) {
            var fault = e instanceof TimedResolver.Late
                    ? FetchFault.late(resolver.time())
                    : FetchFault.of("fetch-dns", host);
            fault.initCause(e);
            throw fault;
        }
    }

    private static boolean isPublicName(String host) {
        return host.length() <= LONGEST_NAME
                && DOTTED_NAME.matcher(host).matches()
                && INNER_SUFFIXES.stream().noneMatch(host::endsWith);
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) || character == '\\';
    }

    private static Matcher matching(Pattern pattern, String text) throws FetchFault {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw FetchFault.of("fetch-address-form");
        }
        return matcher;
    }

    /** International names in their ASCII form; user information never gets here as {@code @} is no part of a name. */
    private static String ascii(String host) throws FetchFault {
        if (host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            var fault = FetchFault.of("fetch-address-form");
            fault.initCause(e);
            throw fault;
        }
    }

    /** Path and query with everything percent-encoded that has to be; what is encoded already stays. */
    private static String path(String raw) {
        var path = new StringBuilder(raw.startsWith("/") ? "" : "/");
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            var character = raw.codePointAt(i);
            if (isKept(character) || isEscape(raw, i)) {
                path.appendCodePoint(character);
            } else {
                encode(character, path);
            }
        }
        return path.toString();
    }

    private static boolean isKept(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || KEPT.indexOf(character) >= 0);
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static void encode(int character, StringBuilder path) {
        for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            path.append(String.format(Locale.ROOT, "%%%02X", b));
        }
    }
}
