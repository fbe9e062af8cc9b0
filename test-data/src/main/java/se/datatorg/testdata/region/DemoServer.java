package se.datatorg.testdata.region;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import se.datatorg.testdata.Answer;
import se.datatorg.testdata.FeedServer;

/**
 * Plays all publishers of a {@link Scenario} at once: their feeds, files, landing pages and data services, as they are at a
 * moment that can be moved. Links in the feeds point to this server, so its port belongs to the data.
 */
public final class DemoServer implements AutoCloseable {
    private final Scenario scenario;
    private final FeedServer server;
    private volatile Instant now;

    private DemoServer(Scenario scenario, FeedServer server) {
        this.scenario = scenario;
        this.server = server;
        this.now = scenario.end()
                .plusDays(1)
                .atStartOfDay(Scenario.ZONE)
                .toInstant()
                .minusSeconds(1);
    }

    /** Starts on loopback at the scenario's last evening; port 0 takes a free one. */
    public static DemoServer start(Scenario scenario, int port) {
        var demo = new DemoServer(scenario, FeedServer.start(port));
        demo.server.otherwise(demo::find);
        return demo;
    }

    /** Moves the moment that the publishers live in. */
    public void setNow(Instant moment) {
        now = moment;
    }

    /** The address a publisher's feed is registered under. */
    public URI feed(Publisher publisher) {
        return server.uri(publisher.feedPath());
    }

    public URI uri(String path) {
        return server.uri(path);
    }

    public int port() {
        return server.port();
    }

    /** The server below, for its counts and for answers of one's own. */
    public FeedServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }

    private Optional<Answer> find(String path) {
        var parts = path.split("/", 4);
        return Optional.of(parts.length > 3 ? parts[2] : parts.length > 1 ? parts[1] : "")
                .flatMap(scenario::findPublisher)
                .flatMap(publisher ->
                        scenario.site(publisher, now, server.uri("/")).find(path));
    }
}
