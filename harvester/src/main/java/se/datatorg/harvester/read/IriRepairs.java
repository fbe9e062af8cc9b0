package se.datatorg.harvester.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** All the ways in which addresses go wrong, in the order in which they are tried. */
final class IriRepairs {
    /** L-12 */
    static final int LONGEST = 2048;

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/][^>]*>?|&lt;");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)[^\\s\"'<>]+");
    private static final Pattern SECOND_ADDRESS = Pattern.compile("\\s*[,;|]?\\s+(?=https?://)");
    private static final Pattern E_MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern NOTHING = Pattern.compile("(mailto|tel|https?):/*");
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern WWW = Pattern.compile("www\\.[\\w-]+\\.[\\w.-]+(/.*)?", Pattern.DOTALL);

    static final List<IriRepair> TABLE = List.of(
            new IriRepair("iri-blank", iri -> !iri.isEmpty() && iri.isBlank(), IriRepairs::dropped),
            new IriRepair("iri-space-around", iri -> !iri.strip().equals(iri), String::strip),
            new IriRepair("iri-incomplete", iri -> NOTHING.matcher(iri).matches(), IriRepairs::dropped),
            new IriRepair("iri-html", iri -> TAG.matcher(iri).find(), IriRepairs::firstAddress),
            new IriRepair(
                    "iri-two-addresses", iri -> SECOND_ADDRESS.matcher(iri).find(), IriRepairs::upToSecond),
            new IriRepair("iri-telephone", iri -> iri.startsWith("tel:") && hasSpace(iri), IriRepairs::withoutSpace),
            new IriRepair("iri-mail", iri -> iri.startsWith("mailto:") && hasSpace(iri), IriRepairs::withoutSpace),
            new IriRepair("iri-mail-without-mailto", iri -> E_MAIL.matcher(iri).matches(), iri -> "mailto:" + iri),
            new IriRepair("iri-without-scheme", iri -> WWW.matcher(iri).matches(), iri -> "http://" + iri),
            new IriRepair(
                    "iri-prefix-unexpanded",
                    iri -> Namespaces.expanded(iri).isPresent(),
                    iri -> Namespaces.expanded(iri).orElseThrow()),
            new IriRepair("iri-second-hash", iri -> iri.indexOf('#') != iri.lastIndexOf('#'), IriRepairs::oneHash),
            new IriRepair("iri-characters", iri -> !IriCharacters.allAllowed(iri), IriCharacters::encoded),
            new IriRepair("iri-too-long", iri -> iri.length() > LONGEST, IriRepairs::dropped),
            new IriRepair("iri-invalid", iri -> !parses(iri), IriRepairs::dropped));

    private IriRepairs() {}

    /** Whether it is an absolute web address with nothing to say about it: nearly all are, so this is quick. */
    static boolean clean(String iri) {
        return iri.startsWith("http")
                && (iri.startsWith("://", 4) || iri.startsWith("s://", 4))
                && iri.length() > 8
                && iri.length() <= LONGEST
                && IriCharacters.plain(iri);
    }

    static IriVerdict judge(String raw) {
        var rules = new ArrayList<String>(1);
        var iri = raw;
        for (var repair : TABLE) {
            if (repair.applies().test(iri)) {
                rules.add(repair.rule());
                iri = repair.mend().apply(iri);
                if (iri.isEmpty()) {
                    return new IriVerdict("", rules, false);
                }
            }
        }
        return new IriVerdict(iri, rules, !SCHEME.matcher(iri).matches());
    }

    private static String dropped(String iri) {
        return "";
    }

    private static boolean parses(String iri) {
        try {
            return IRIx.create(iri) != null;
        } catch (IRIException e) {
            return false;
        }
    }

    private static String firstAddress(String html) {
        var address = ADDRESS.matcher(html);
        return address.find() ? address.group() : "";
    }

    private static String upToSecond(String two) {
        var second = SECOND_ADDRESS.matcher(two);
        return second.find() ? two.substring(0, second.start()) : two;
    }

    private static String oneHash(String iri) {
        int first = iri.indexOf('#');
        return iri.substring(0, first + 1) + iri.substring(first + 1).replace("#", "%23");
    }

    private static boolean hasSpace(String iri) {
        return iri.chars().anyMatch(Character::isWhitespace);
    }

    private static String withoutSpace(String iri) {
        return iri.replaceAll("\\s+", "");
    }
}
