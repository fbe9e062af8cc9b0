package se.datatorg.vocab;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Licences in their many spellings, made one: Creative Commons addresses with https, without the last slash, with
 * {@code /deed.sv} or {@code /legalcode}, the EU's own IRIs, and plain names.
 */
public final class Licences {
    /** The licence that metadata has in Sweden, and the form it is written in. */
    public static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";

    private static final Pattern LICENCE = Pattern.compile(
            "/licen[sc]es/(?<type>by(?:-nc)?(?:-nd|-sa)?)/(?<version>\\d\\.\\d)(?<rest>/.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLIC_DOMAIN =
            Pattern.compile("/publicdomain/(?<type>zero|mark)/1\\.0(?:/.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern JURISDICTION = Pattern.compile("/(?<code>[a-z]{2,3}|igo|scotland)(?:/.*)?");
    private static final Pattern NAME = Pattern.compile("cc[ _-]*(?<type>by[a-z -]*?)[ _-]*(?<version>[1-4]\\.0)?");

    private static final Pattern CODE = Pattern.compile("CC_BY(NC)?(ND|SA)?(?:_(\\d)_(\\d))?(?:_([A-Z]+))?");

    /** At least as open as CC BY 4.0, the most that Regulation (EU) 2023/138 article 4 allows. */
    private static final Set<String> OPEN = Set.of(
            "CC0", "CC_PDM_1_0", "CC_BY", "CC_BY_4_0", "CC_BY_3_0", "CC_BY_2_5", "CC_BY_2_0", "ODC_BY", "ODC_PDDL");

    private static final Map<String, Concept> BY_CANONICAL = new HashMap<>();

    static {
        CodeList.LICENCE
                .concepts()
                .forEach(licence -> licence.find("own")
                        .filter(own -> !own.equals(licence.iri()))
                        .ifPresent(own -> BY_CANONICAL.putIfAbsent(canonical(own), licence)));
    }

    private Licences() {}

    /** The form the Swedish profile wants; what is not recognised stays as it is. EU IRIs become Creative Commons'. */
    public static String canonical(String iri) {
        var text = iri.strip();
        if (BY_CANONICAL.containsKey(text)) {
            return text;
        }
        return creativeCommons(text)
                .or(() -> CodeList.LICENCE
                        .find(text)
                        .flatMap(licence -> licence.find("own"))
                        .flatMap(Licences::creativeCommons))
                .orElse(text);
    }

    /** The licence that the IRI or the name ({@code CC0}, {@code CC BY 4.0}) stands for. */
    public static Optional<Concept> find(String iriOrText) {
        var text = iriOrText.strip();
        return Optional.ofNullable(BY_CANONICAL.get(canonical(text)))
                .or(() -> CodeList.LICENCE.find(text))
                .or(() -> named(text));
    }

    /** Short label for badges: {@code CC0}, {@code CC BY 4.0}; otherwise the licence's code with blanks. */
    public static String label(Concept licence) {
        var matcher = CODE.matcher(licence.code());
        if (!matcher.matches()) {
            return licence.code().equals("CC_PDM_1_0")
                    ? "Public Domain Mark"
                    : licence.code().replaceAll("_(\\d)_(\\d)", " $1.$2").replace('_', ' ');
        }
        return matcher.replaceFirst("CC BY-$1-$2 $3.$4 $5")
                .replaceAll("-+(?=[- ])", "")
                .replaceAll(" \\. *| +$", "");
    }

    /** Whether the licence is open enough for a high-value dataset: CC BY 4.0 or freer. */
    public static boolean isOpen(Concept licence) {
        return OPEN.contains(licence.code());
    }

    private static Optional<String> creativeCommons(String text) {
        if (!text.toLowerCase(Locale.ROOT).contains("creativecommons")) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            if (!host.equals("creativecommons.org") && !host.equals("www.creativecommons.org")) {
                return Optional.empty();
            }
            return path(uri.getPath()).map(path -> "http://creativecommons.org" + path);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> path(String path) {
        var domain = PUBLIC_DOMAIN.matcher(path);
        if (domain.matches()) {
            return Optional.of("/publicdomain/" + domain.group("type").toLowerCase(Locale.ROOT) + "/1.0/");
        }
        var licence = LICENCE.matcher(path);
        return licence.matches()
                ? Optional.of("/licenses/" + licence.group("type").toLowerCase(Locale.ROOT) + "/"
                        + licence.group("version") + "/" + jurisdiction(licence.group("rest")))
                : Optional.empty();
    }

    /** A port to a country's law is a licence of its own, so its country stays. */
    private static String jurisdiction(String rest) {
        var matcher = JURISDICTION.matcher(rest == null ? "" : rest.toLowerCase(Locale.ROOT));
        return matcher.matches() ? matcher.group("code") + "/" : "";
    }

    private static Optional<Concept> named(String text) {
        var name = text.toLowerCase(Locale.ROOT);
        if (name.matches("cc[ -]?(zero|0)([ -]?(1\\.0|universal))?")) {
            return CodeList.LICENCE.findCode("CC0");
        }
        var matcher = NAME.matcher(name.replaceFirst("^creative commons", "cc"));
        if (!matcher.matches()) {
            return CodeList.LICENCE.findCode(text);
        }
        var type = matcher.group("type").replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        var version = matcher.group("version") == null ? "4.0" : matcher.group("version");
        return CodeList.LICENCE.findCode("CC_" + type + "_" + version.replace('.', '_'));
    }
}
