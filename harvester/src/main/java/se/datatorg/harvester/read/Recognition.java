package se.datatorg.harvester.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.feed.Syntax;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.fetch.Page;

/**
 * What a document is. The content decides between XML, JSON and text; content type and extension decide between the
 * text syntaxes, which look alike.
 */
final class Recognition {
    /** A feed in some syntax, or the rule that tells what the document is instead. */
    sealed interface Kind {
        record Feed(Syntax syntax) implements Kind {}

        record NoFeed(String rule) implements Kind {}
    }

    private static final Pattern ADDRESS_IN_BRACKETS =
            Pattern.compile("<[a-zA-Z][a-zA-Z0-9+.-]*:[^>\\n=]*>.*", Pattern.DOTALL);
    private static final Pattern TURTLE = Pattern.compile(
            "(?im)^\\s*(@prefix|@base|prefix\\s+[\\w-]*:\\s*<|base\\s*<)|^\\s*(<[^>\\s]*>|_:\\w+|\\[\\]|[\\w-]*:[\\w-]+)\\s+(a|<[^>\\s]*>|[\\w-]*:[\\w-]+)\\s+\\S");
    private static final Pattern TRIPLE_LINE = Pattern.compile(
            "(<[^>\\s]*>|_:\\S+)\\s+<[^>\\s]*>\\s+(<[^>\\s]*>|_:\\S+|\"(?:[^\"\\\\]|\\\\.)*\"(@[\\w-]+|\\^\\^<[^>]*>)?)\\s*\\.\\s*(#.*)?");
    private static final Pattern QUAD_LINE = Pattern.compile(
            "(<[^>\\s]*>|_:\\S+)\\s+<[^>\\s]*>\\s+(<[^>\\s]*>|_:\\S+|\"(?:[^\"\\\\]|\\\\.)*\"(@[\\w-]+|\\^\\^<[^>]*>)?)\\s+(<[^>\\s]*>|_:\\S+)\\s*\\.\\s*(#.*)?");
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");
    private static final int HEAD = 20_000;
    private static final List<String> ISO = List.of("MD_Metadata", "MI_Metadata");
    private static final List<String> CSW = List.of(
            "GetRecordsResponse",
            "GetRecordByIdResponse",
            "Capabilities",
            "WFS_Capabilities",
            "WMS_Capabilities",
            "ExceptionReport",
            "ServiceExceptionReport");

    private Recognition() {}

    /** What the first bytes alone tell: empty when it may be text. */
    static Optional<String> notText(Bytes bytes) {
        var content = bytes.array();
        if (starts(content, "%PDF")) {
            return Optional.of("feed-is-pdf");
        }
        if (starts(content, "PK\u0003\u0004") || starts(content, "\u001f\u008b")) {
            return Optional.of("feed-is-archive");
        }
        return isBinary(content) ? Optional.of("feed-is-binary") : Optional.empty();
    }

    /** @param text without byte order mark, not blank */
    static Kind of(String text, Page page) {
        var start = text.stripLeading();
        var hint = labelled(page);
        if (start.startsWith("<") && !ADDRESS_IN_BRACKETS.matcher(head(start)).matches() && !start.startsWith("<>")) {
            return xml(head(start));
        }
        if ((start.startsWith("{") && hint != Syntax.TRIG) || start.matches("(?s)\\[\\s*[\\[{\"\\d\\]].*")) {
            return new Kind.Feed(Syntax.JSON_LD);
        }
        return text(head(start), hint);
    }

    /** The syntax that content type or else extension names. */
    static @Nullable Syntax labelled(Page page) {
        var type = page.contentType().orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        for (var syntax : Syntax.values()) {
            if (syntax.mediaType().equals(type)) {
                return syntax;
            }
        }
        var path = Optional.ofNullable(page.address().getPath()).orElse("").toLowerCase(Locale.ROOT);
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "rdf", "xml", "owl" -> Syntax.RDF_XML;
            case "ttl", "n3" -> Syntax.TURTLE;
            case "json", "jsonld" -> Syntax.JSON_LD;
            case "nt" -> Syntax.N_TRIPLES;
            case "nq" -> Syntax.N_QUADS;
            case "trig" -> Syntax.TRIG;
            default -> null;
        };
    }

    private static Kind xml(String head) {
        var root = ROOT.matcher(head.replaceAll("(?s)<!--.*?-->", ""));
        if (!root.find()) {
            return new Kind.NoFeed("feed-is-text");
        }
        var name = root.group(2);
        if (name.equalsIgnoreCase("html") || head.regionMatches(true, 0, "<!doctype html", 0, 14)) {
            return new Kind.NoFeed("feed-is-html");
        }
        if (ISO.contains(name)) {
            return new Kind.NoFeed("feed-is-iso19139");
        }
        if (CSW.contains(name)) {
            return new Kind.NoFeed("feed-is-csw");
        }
        return name.equals("RDF") || head.contains(Namespaces.RDF)
                ? new Kind.Feed(Syntax.RDF_XML)
                : new Kind.NoFeed("feed-is-xml");
    }

    private static Kind text(String head, @Nullable Syntax hint) {
        if (head.startsWith("version https://git-lfs")) {
            return new Kind.NoFeed("feed-is-pointer");
        }
        if (hint == Syntax.TURTLE || hint == Syntax.TRIG || hint == Syntax.N_TRIPLES || hint == Syntax.N_QUADS) {
            return new Kind.Feed(hint);
        }
        var first = head.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("")
                .strip();
        if (TRIPLE_LINE.matcher(first).matches()) {
            return new Kind.Feed(Syntax.N_TRIPLES);
        }
        if (QUAD_LINE.matcher(first).matches()) {
            return new Kind.Feed(Syntax.N_QUADS);
        }
        return TURTLE.matcher(head).find() ? new Kind.Feed(Syntax.TURTLE) : new Kind.NoFeed("feed-is-text");
    }

    private static boolean isBinary(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xFF) >= 0xFE && (content[1] & 0xFF) >= 0xFE) {
            return false;
        }
        for (int i = 0; i < Math.min(content.length, 1000); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] content, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= content.length || (content[i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), HEAD));
    }
}
