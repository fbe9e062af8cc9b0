package se.datatorg.harvester.fetch;

import java.net.URI;
import se.datatorg.catalog.source.Source;

/** The one door out: address rules, limits, conditional requests, at most one visit per host at a time. */
public final class Fetcher implements AutoCloseable {

    /** Fetches once, with the retries that the limits allow. Never throws for what a server does. */
    public Fetched fetch(URI address, Source.Validators validators) {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public void close() {}
}
