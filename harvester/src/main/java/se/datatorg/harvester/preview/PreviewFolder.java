package se.datatorg.harvester.preview;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Previews as files, one an address; those that nobody has looked at for longest go when there are too many. */
final class PreviewFolder {
    private static final Logger log = LoggerFactory.getLogger(PreviewFolder.class);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();
    private static final String SUFFIX = ".json.gz";

    private final Path folder;
    private final int mostFiles;
    private final long mostBytes;

    PreviewFolder(Path folder, int mostFiles, long mostBytes) {
        this.folder = folder;
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Kept> find(String address, Instant now) {
        var file = file(address);
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            var kept = MAPPER.readValue(in, Kept.class);
            Files.setLastModifiedTime(file, FileTime.from(now));
            return Optional.of(kept).filter(found -> found.address().equals(address));
        } catch (NoSuchFileException unknown) {
            // nobody has asked for it yet
            return Optional.empty();
        } catch (IOException damaged) {
            log.warn("the kept preview {} cannot be read and will be made again", file.getFileName(), damaged);
            return Optional.empty();
        }
    }

    void keep(Kept kept, Instant now) {
        try {
            var half = Files.createTempFile(folder, "half-", ".tmp");
            try (var out = new GZIPOutputStream(Files.newOutputStream(half))) {
                MAPPER.writeValue(out, kept);
            }
            Files.setLastModifiedTime(half, FileTime.from(now));
            Files.move(half, file(kept.address()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            makeRoom();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sized(Path file, FileTime used, long bytes) {}

    private void makeRoom() throws IOException {
        var all = new ArrayList<Sized>();
        for (var file : files()) {
            all.add(new Sized(file, Files.getLastModifiedTime(file), Files.size(file)));
        }
        all.sort(Comparator.comparing(Sized::used).thenComparing(Sized::file));
        long bytes = all.stream().mapToLong(Sized::bytes).sum();
        for (int i = 0; i < all.size() && (all.size() - i > mostFiles || bytes > mostBytes); i++) {
            Files.deleteIfExists(all.get(i).file());
            bytes -= all.get(i).bytes();
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }

    private Path file(String address) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + SUFFIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
