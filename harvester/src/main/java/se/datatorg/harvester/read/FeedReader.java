package se.datatorg.harvester.read;

import se.datatorg.harvester.fetch.Page;

/** Reads one document: finds its syntax and encoding, parses it tolerantly, repairs or drops bad values. */
public final class FeedReader {

    public Reading read(Page page) {
        throw new UnsupportedOperationException("to be written");
    }
}
