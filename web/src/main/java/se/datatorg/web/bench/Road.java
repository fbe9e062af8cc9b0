package se.datatorg.web.bench;

/** How far a delivery goes in a measurement. */
enum Road {
    SEARCH("durable and searchable", 4, false, false, ""),
    SPARQL("… and queryable by SPARQL", 5.5, true, false, "RDF4J LMDB with Solr 19, TDB2 alone 37, EntryStore 1 000"),
    JUDGED("… and judged", 7, true, true, "");

    private final String words;
    private final double aim;
    private final boolean store;
    private final boolean judged;
    private final String peers;

    Road(String words, double aim, boolean store, boolean judged, String peers) {
        this.words = words;
        this.aim = aim;
        this.store = store;
        this.judged = judged;
        this.peers = peers;
    }

    String words() {
        return words;
    }

    /** At most this many times the raw parse, by the wall. */
    double aim() {
        return aim;
    }

    boolean store() {
        return store;
    }

    boolean judged() {
        return judged;
    }

    /** What others need for the same, as far as they do it. */
    String peers() {
        return peers;
    }
}
