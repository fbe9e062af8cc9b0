package se.datatorg.web.cache;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Pages that were made before anybody asked for them. Most pages of a large catalogue are asked for once between two
 * changes, by programs that read them all: then remembering answers helps nobody. A visitor gets one as long as it says
 * what it would say if it were made now; else the page is made for him.
 */
public final class PreparedPages implements AutoCloseable {
    private final Originals originals;
    private final Clock clock;
    private final String language;
    private volatile Optional<Edition> latest = Optional.empty();
    private final Press press;

    /**
     * None are made before it is started.
     *
     * @param folder for their file; made when there is none
     * @param most bytes on the disk
     * @param language that all of them are in
     */
    public PreparedPages(Originals originals, Path folder, long most, Clock clock, String language) {
        this.originals = originals;
        this.clock = clock;
        this.language = language;
        this.press = new Press(originals, folder, most, this::publish);
    }

    /** Begins to make them. */
    public PreparedPages start() {
        press.start();
        return this;
    }

    /** How many are ready to be given away. */
    public int size() {
        return current().map(Edition::size).orElse(0);
    }

    /** Waits until all are made of what there is now; false when the time was up first. */
    public boolean await(Duration atMost) throws InterruptedException {
        return press.await(atMost);
    }

    /** The page that is ready under the name, the path parameter {@code id}; else what the handler makes. */
    public Handler before(Handler handler) {
        return ctx -> {
            var ready = ctx.method().equals(HandlerType.GET) && ctx.queryString() == null
                    ? find(ctx.pathParam("id"))
                    : Optional.<PrintedPage>empty();
            if (ready.isPresent()) {
                give(ready.get(), ctx);
            } else {
                handler.handle(ctx);
            }
        };
    }

    private void give(PrintedPage page, Context ctx) {
        page.answer(language, ctx).send(ctx);
    }

    Optional<PrintedPage> find(String name) throws IOException {
        var edition = current();
        var page = edition.isEmpty()
                ? Optional.<PrintedPage>empty()
                : edition.get().find(name);
        return page.filter(this::isGood);
    }

    private Optional<Edition> current() {
        return latest.filter(edition -> edition.stamp().equals(originals.stamp()));
    }

    private boolean isGood(PrintedPage page) {
        return clock.instant().isBefore(page.until())
                && page.look()
                        .map(look -> originals.changes(look.address()) == look.changes())
                        .orElse(true);
    }

    private synchronized void publish(Optional<Edition> edition) throws IOException {
        var before = latest;
        latest = edition;
        if (before.isPresent()) {
            before.get().close();
        }
    }

    @Override
    public void close() throws IOException {
        press.close();
        publish(Optional.empty());
    }
}
