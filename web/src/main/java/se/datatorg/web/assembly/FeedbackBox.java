package se.datatorg.web.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import se.datatorg.web.FeedbackPort;

/**
 * A folder with one text file a message, named by when it came. Neither the sender's network address nor anything else
 * of the request is written down.
 */
final class FeedbackBox implements FeedbackPort {
    private static final int MOST_A_DAY = 100;
    private static final int MOST = 2_000;

    private final Path folder;
    private final Clock clock;

    FeedbackBox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public synchronized boolean keep(String message, String reply) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            Files.createDirectories(folder);
            if (isFull(now)) {
                return false;
            }
            var name = now.toString().replace(":", "") + "-"
                    + UUID.randomUUID().toString().substring(0, 8) + ".txt";
            var text = "Received: " + now + "\nReply to: " + reply.replaceAll("\\p{Cntrl}+", " ") + "\n\n" + message
                    + "\n";
            Files.writeString(folder.resolve(name), text, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFull(Instant now) throws IOException {
        var today = now.toString().substring(0, 10);
        try (var files = Files.list(folder)) {
            var names = files.map(file -> String.valueOf(file.getFileName())).toList();
            return names.size() >= MOST
                    || names.stream().filter(name -> name.startsWith(today)).count() >= MOST_A_DAY;
        }
    }
}
