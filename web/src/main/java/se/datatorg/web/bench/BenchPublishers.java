package se.datatorg.web.bench;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.testdata.FeedServer;
import se.datatorg.testdata.feed.Syntax;

/** The publishers' servers of a measurement: several hosts, as in life, since a host is asked one thing at a time. */
final class BenchPublishers implements AutoCloseable {
    private static final int HOSTS = 32;

    private final List<FeedServer> hosts;
    private final int feeds;

    private BenchPublishers(List<FeedServer> hosts, int feeds) {
        this.hosts = hosts;
        this.feeds = feeds;
    }

    static BenchPublishers start(List<Bytes> feeds, Syntax syntax) {
        var hosts =
                IntStream.rangeClosed(1, HOSTS).mapToObj(FeedServer::startHost).toList();
        var publishers = new BenchPublishers(hosts, feeds.size());
        for (int i = 0; i < feeds.size(); i++) {
            publishers.deliver(i, feeds.get(i), syntax);
        }
        return publishers;
    }

    /** From now on the feed has these bytes. */
    void deliver(int feed, Bytes bytes, Syntax syntax) {
        of(feed).serve("/" + feed, syntax.contentType(), bytes.array());
    }

    int feeds() {
        return feeds;
    }

    URI address(int feed) {
        return of(feed).uri("/" + feed);
    }

    /** As the setting {@code outgoing.allow} has it. */
    String hostsAndPorts() {
        return hosts.stream().map(host -> host.host() + ":" + host.port()).collect(Collectors.joining(","));
    }

    private FeedServer of(int feed) {
        return hosts.get(feed % HOSTS);
    }

    @Override
    public void close() {
        hosts.forEach(FeedServer::close);
    }
}
