package se.datatorg.harvester.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;
import se.datatorg.catalog.Finding;
import se.datatorg.harvester.fetch.Bytes;

/** Bytes as text. Whatever its label says: if it is UTF-8, it is read as UTF-8; if not, as what it claims or as Windows-1252. */
final class Decoded {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]*)[\"']");
    private static final int HEAD = 400;

    private Decoded() {}

    static String text(Bytes bytes, Findings findings) {
        var content = ByteBuffer.wrap(bytes.array());
        var marked = byMark(content, findings);
        if (marked.isPresent()) {
            return marked.get();
        }
        var declared = declared(bytes);
        var utf8 = decoded(content, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            declared.filter(other -> misleads(other, bytes))
                    .ifPresent(other -> findings.add(
                            Finding.of("encoding-declared-wrong", other.name()).asRepaired()));
            return utf8.get();
        }
        var other = declared.filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .flatMap(charset -> decoded(content, charset));
        return other.orElseGet(() -> asWindows(content, findings));
    }

    private static Optional<String> byMark(ByteBuffer content, Findings findings) {
        if (content.remaining() >= 3
                && content.get(0) == (byte) 0xEF
                && content.get(1) == (byte) 0xBB
                && content.get(2) == (byte) 0xBF) {
            findings.add(Finding.of("byte-order-mark"));
            var rest = content.slice(3, content.remaining() - 3);
            return Optional.of(decoded(rest, StandardCharsets.UTF_8).orElseGet(() -> asWindows(rest, findings)));
        }
        if (content.remaining() >= 2
                && (content.get(0) & 0xFF) + (content.get(1) & 0xFF) == 0xFE + 0xFF
                && (content.get(0) & 0xFF) >= 0xFE) {
            return decoded(content, StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    private static String asWindows(ByteBuffer content, Findings findings) {
        var text = WINDOWS.decode(content.duplicate()).toString();
        findings.add(Finding.of("encoding-not-utf8", firstStrange(text)).asRepaired());
        return text;
    }

    /** The word in which the first character beyond ASCII stands: the reader sees at once whether we guessed right. */
    private static String firstStrange(String text) {
        int strange = 0;
        while (strange < text.length() && text.charAt(strange) < 128) {
            strange++;
        }
        int from = strange;
        int to = strange;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean misleads(Charset declared, Bytes bytes) {
        if (declared.equals(StandardCharsets.UTF_8)) {
            return false;
        }
        for (byte b : bytes.array()) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> declared(Bytes bytes) {
        int length = Math.min(bytes.size(), HEAD);
        var head = new String(bytes.array(), 0, length, StandardCharsets.ISO_8859_1);
        var declaration = DECLARED.matcher(head);
        return declaration.find() ? charset(declaration.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(ByteBuffer content, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(content.duplicate());
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
