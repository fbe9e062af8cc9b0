package se.datatorg.harvester.datafile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip archive in memory, whose contents are counted as they unpack: what they claim is never believed. */
final class Archive {
    private static final int MOST_ENTRIES = 5_000;
    private static final int PIECE = 64 * 1024;
    /** In this order: what shows most. A timetable's stops come before its other files. */
    private static final List<String> WANTED =
            List.of("stops.txt", ".geojson", ".csv", ".tsv", ".xlsx", ".json", ".txt");

    private final byte[] bytes;
    private final long limit;

    /** @param limit bytes that may come out of one entry */
    Archive(byte[] bytes, long limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /** One file of the archive. */
    static final class Entry {
        private final String name;
        private final byte[] content;

        private Entry(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content;
        }
    }

    /** Thrown when something unpacks to more than anybody looks at. */
    static final class TooLarge extends IOException {
        TooLarge() {
            super("unpacks to too much");
        }
    }

    boolean isSpreadsheet() throws IOException {
        return names().contains("xl/workbook.xml");
    }

    List<String> names() throws IOException {
        try (var zip = open()) {
            return Collections.list(zip.getEntries()).stream()
                    .limit(MOST_ENTRIES)
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipArchiveEntry::getName)
                    .toList();
        }
    }

    /** The file that says most about the archive; empty when none can be shown. */
    Optional<Entry> best() throws IOException {
        var ranked = new ArrayList<>(names());
        ranked.removeIf(name -> rank(name) < 0 || name.startsWith("__MACOSX/"));
        ranked.sort(Comparator.comparingInt(Archive::rank));
        return ranked.isEmpty() ? Optional.empty() : Optional.of(unpack(ranked.getFirst()));
    }

    private static int rank(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < WANTED.size(); i++) {
            if (plain.endsWith(WANTED.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private Entry unpack(String name) throws IOException {
        try (var zip = open();
                var in = zip.getInputStream(zip.getEntry(name))) {
            var out = new ByteArrayOutputStream();
            copy(in, out, limit);
            return new Entry(name, out.toByteArray());
        }
    }

    /** Unpacks everything into nothing. */
    void measure() throws IOException {
        try (var zip = open()) {
            long left = limit;
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    left -= copy(in, null, left);
                }
            }
        }
    }

    private static long copy(InputStream in, @org.jspecify.annotations.Nullable ByteArrayOutputStream out, long limit)
            throws IOException {
        var piece = new byte[PIECE];
        long all = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            all += read;
            if (all > limit) {
                throw new TooLarge();
            }
            if (out != null) {
                out.write(piece, 0, read);
            }
        }
        return all;
    }

    private ZipFile open() throws IOException {
        return ZipFile.builder().setByteArray(bytes).get();
    }
}
