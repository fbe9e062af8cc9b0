package se.datatorg.harvester.datafile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads a data file of whatever kind. What it is, its content says; names and media types are often wrong. */
public final class DataFileReader {
    /** Of a file, as it is and unpacked. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final long MOST_UNPACKED = 60L * 1024 * 1024;
    private static final int HEAD = 1024;

    private DataFileReader() {}

    /**
     * What the file shows. Never fails for what is in it.
     *
     * @param contentType as the server says it
     */
    public static Preview read(Optional<String> contentType, byte[] bytes) {
        try {
            return read(contentType, bytes, Optional.empty());
        } catch (Archive.TooLarge e) {
            return Preview.Nothing.because(Preview.Reason.TOO_LARGE);
        } catch (IOException | RuntimeException e) {
            // libraries throw all sorts of things at broken files; to a visitor they are one
            return Preview.Nothing.because(Preview.Reason.BROKEN);
        }
    }

    private static Preview read(Optional<String> contentType, byte[] bytes, Optional<String> inside)
            throws IOException {
        if (bytes.length == 0) {
            return Preview.Nothing.because(Preview.Reason.EMPTY);
        }
        if (startsWith(bytes, "PK\3\4")) {
            return inside.isPresent() ? spreadsheet(bytes) : archive(bytes);
        }
        if (startsWith(bytes, "\u001f\u008b") && inside.isEmpty()) {
            return read(contentType, gunzip(bytes), Optional.of("gzip"));
        }
        return known(bytes)
                .<Preview>map(name -> new Preview.Nothing(Preview.Reason.FORMAT, name))
                .orElseGet(() -> text(contentType, bytes, inside));
    }

    private static Preview archive(byte[] bytes) throws IOException {
        var archive = new Archive(bytes, MOST_UNPACKED);
        if (archive.isSpreadsheet()) {
            return spreadsheet(bytes);
        }
        var best = archive.best();
        if (best.isEmpty()) {
            return new Preview.Nothing(
                    Preview.Reason.ARCHIVE, Integer.toString(archive.names().size()));
        }
        return read(
                Optional.empty(), best.get().content(), Optional.of(best.get().name()));
    }

    private static Preview spreadsheet(byte[] bytes) throws IOException {
        var archive = new Archive(bytes, MOST_UNPACKED);
        if (!archive.isSpreadsheet()) {
            return new Preview.Nothing(
                    Preview.Reason.ARCHIVE, Integer.toString(archive.names().size()));
        }
        archive.measure();
        return SpreadsheetReading.read(bytes);
    }

    private static byte[] gunzip(byte[] bytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var content = in.readNBytes((int) MOST_UNPACKED + 1);
            if (content.length > MOST_UNPACKED) {
                throw new Archive.TooLarge();
            }
            return content;
        }
    }

    /** Forms that are told by how they begin, and that are not shown. */
    private static Optional<String> known(byte[] bytes) {
        if (startsWith(bytes, "%PDF")) {
            return Optional.of("PDF");
        }
        if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            return Optional.of("XLS");
        }
        if (startsWith(bytes, "SQLite format 3")) {
            return Optional.of("GeoPackage");
        }
        if (startsWith(bytes, "PAR1")) {
            return Optional.of("Parquet");
        }
        return startsWith(bytes, "BEGIN:VCALENDAR") ? Optional.of("iCalendar") : Optional.empty();
    }

    private static Preview text(Optional<String> contentType, byte[] bytes, Optional<String> inside) {
        if (!Decoded.isText(bytes)) {
            return Preview.Nothing.because(Preview.Reason.UNKNOWN);
        }
        var file = Decoded.of(bytes, contentType);
        var head =
                file.text().substring(0, Math.min(HEAD, file.text().length())).strip();
        if (head.isEmpty()) {
            return Preview.Nothing.because(Preview.Reason.EMPTY);
        }
        return switch (head.charAt(0)) {
            case '{', '[' -> JsonReading.read(file, inside);
            case '<' -> markup(head.toLowerCase(Locale.ROOT));
            default -> CsvReading.read(file, inside);
        };
    }

    private static Preview markup(String head) {
        if (head.startsWith("<!doctype html") || head.contains("<html")) {
            return Preview.Nothing.because(Preview.Reason.WEB_PAGE);
        }
        var name = head.contains("<gpx")
                ? "GPX"
                : head.contains("<kml")
                        ? "KML"
                        : head.contains("<rdf:") ? "RDF/XML" : head.contains("/gml") ? "GML" : "XML";
        return new Preview.Nothing(Preview.Reason.FORMAT, name);
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        var wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
