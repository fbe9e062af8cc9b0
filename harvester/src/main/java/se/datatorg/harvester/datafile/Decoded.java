package se.datatorg.harvester.datafile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file's text. A byte order mark decides; then UTF-8 if every byte fits it, for no other text does by chance; then what the
 * server says; then Windows-1252, which Swedish office programs have always written.
 */
record Decoded(String text, String encoding) {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._:-]+)");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;

    static Decoded of(byte[] bytes, Optional<String> contentType) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return wide(bytes)
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> declared(contentType).flatMap(charset -> strictly(bytes, charset)))
                .orElseGet(() -> new Decoded(new String(bytes, WINDOWS), name(WINDOWS)));
    }

    /** Whether the bytes are text at all: no control characters but those of lines and tabs. */
    static boolean isText(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)
                || startsWith(bytes, 0xFE, 0xFF)
                || wide(bytes).isPresent()) {
            return true;
        }
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\r\f".indexOf(bytes[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: of mostly Latin text every other byte is zero. */
    private static Optional<Decoded> wide(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (length < 8 || Math.max(even, odd) * 10 < length * 4 || Math.min(even, odd) > 0) {
            return Optional.empty();
        }
        return strictly(bytes, even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Optional<Charset> declared(Optional<String> contentType) {
        var named = CHARSET.matcher(contentType.orElse("").toLowerCase(Locale.ROOT));
        try {
            return named.find() && Charset.isSupported(named.group(1))
                    ? Optional.of(Charset.forName(named.group(1)))
                    : Optional.empty();
        } catch (IllegalArgumentException noCharset) {
            // the server names something that cannot be a charset
            return Optional.empty();
        }
    }

    private static Decoded marked(byte[] bytes, int mark, Charset charset) {
        return new Decoded(new String(bytes, mark, bytes.length - mark, charset), name(charset));
    }

    private static Optional<Decoded> strictly(byte[] bytes, Charset charset) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(
                    new Decoded(decoder.decode(ByteBuffer.wrap(bytes)).toString(), name(charset)));
        } catch (CharacterCodingException other) {
            // another charset is tried
            return Optional.empty();
        }
    }

    /** As people say it. */
    private static String name(Charset charset) {
        return charset.equals(WINDOWS) ? "Windows-1252" : charset.name();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
