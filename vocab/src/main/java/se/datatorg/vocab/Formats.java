package se.datatorg.vocab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What publishers write as format, made one: media types, IRIs of the EU file types or of IANA, file extensions and
 * names all become a code of {@link CodeList#FILE_TYPE}. The spellings are data: {@code formats.tsv}.
 */
public final class Formats {
    private static final String ZIP_SUFFIX = "+zip";
    private static final Pattern IANA =
            Pattern.compile("^https?://(www\\.)?iana\\.org/assignments/media-types/", Pattern.CASE_INSENSITIVE);
    private static final Pattern PURL =
            Pattern.compile("^https?://purl\\.org/NET/mediatypes/", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String> BADGES = new HashMap<>();
    /** Media types of the EU's file types. */
    private static final Set<String> REGISTERED = new HashSet<>();

    static {
        Table.resource("formats.tsv").forEach(Formats::addRow);
        CodeList.FILE_TYPE.concepts().forEach(Formats::addPublished);
    }

    private Formats() {}

    /** The file type that the text or IRI stands for; zipped content is the type of what is inside. */
    public static Optional<String> find(String written) {
        var key = key(written);
        return Optional.ofNullable(CODES.get(key))
                .or(() -> withoutZip(key))
                .or(() -> CodeList.FILE_TYPE.find(written.strip()).map(Concept::code));
    }

    /** The same as a value of the list, with its quality flags. */
    public static Optional<Concept> findConcept(String written) {
        return find(written).flatMap(CodeList.FILE_TYPE::findCode);
    }

    /** Whether the value says that the content is packed in a zip. */
    public static boolean isZipped(String written) {
        var key = key(written);
        return key.endsWith(ZIP_SUFFIX) || CODES.getOrDefault(key, "").equals("ZIP");
    }

    /** Short name for a badge: {@code GeoJSON}; the code itself when the table has none. */
    public static String label(String code) {
        var badge = BADGES.get(code);
        return badge != null ? badge : code;
    }

    /** Whether the value is of a controlled list: an EU file type, or a media type of IANA's or of the Swedish profile. */
    public static boolean isControlled(String written) {
        var text = written.strip();
        return CodeList.FILE_TYPE.find(text).isPresent()
                || CodeList.MEDIA_TYPE.findCode(mediaType(text)).isPresent()
                || isRegistered(text);
    }

    private static boolean isRegistered(String text) {
        return IANA.matcher(text).find() || REGISTERED.contains(mediaType(text));
    }

    private static String mediaType(String text) {
        var lower = PURL.matcher(IANA.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .strip()
                .toLowerCase(Locale.ROOT);
        int parameter = lower.indexOf(';');
        return parameter < 0 ? lower : lower.substring(0, parameter).strip();
    }

    private static String key(String written) {
        return mediaType(written.strip());
    }

    private static Optional<String> withoutZip(String key) {
        return key.endsWith(ZIP_SUFFIX)
                ? Optional.ofNullable(CODES.get(key.substring(0, key.length() - ZIP_SUFFIX.length())))
                : Optional.empty();
    }

    private static void addRow(List<String> row) {
        BADGES.put(row.get(0), row.get(1));
        CODES.put(row.get(0).toLowerCase(Locale.ROOT), row.get(0));
        for (var spelling : row.get(2).split("\\|")) {
            CODES.putIfAbsent(spelling, row.get(0));
        }
    }

    private static void addPublished(Concept type) {
        CODES.putIfAbsent(type.code().toLowerCase(Locale.ROOT), type.code());
        CODES.putIfAbsent(type.label().en().toLowerCase(Locale.ROOT), type.code());
        mediaTypes(type).forEach(media -> CODES.putIfAbsent(media, type.code()));
        REGISTERED.addAll(mediaTypes(type));
    }

    private static List<String> mediaTypes(Concept type) {
        return type.find("media")
                .map(media -> List.of(media.toLowerCase(Locale.ROOT).split("\\|")))
                .orElse(List.of());
    }
}
