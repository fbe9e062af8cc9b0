package se.datatorg.web.cache;

import java.time.Instant;
import java.util.Optional;

/**
 * A page that was made before anybody asked for it.
 *
 * @param html of the whole page
 * @param until when it tells something else, though nothing has been written
 * @param look into a publisher's file that it shows, or would show if there were one
 */
public record MadePage(String html, Instant until, Optional<Look> look) {

    /**
     * A look into a file, as it was when the page was made.
     *
     * @param address of the file
     * @param changes another number after every other look
     */
    public record Look(String address, long changes) {}
}
