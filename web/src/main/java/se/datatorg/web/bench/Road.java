package se.datatorg.web.bench;

/** How far a delivery goes in a measurement. */
enum Road {
    SEARCH("durable and searchable", "5", false, false),
    SPARQL("… and queryable by SPARQL", "7", true, false),
    JUDGED("… and judged", "12", true, true);

    private final String words;
    private final String aim;
    private final boolean store;
    private final boolean judged;

    Road(String words, String aim, boolean store, boolean judged) {
        this.words = words;
        this.aim = aim;
        this.store = store;
        this.judged = judged;
    }

    String words() {
        return words;
    }

    /** At most this many times the raw parse, by the wall. */
    String aim() {
        return aim;
    }

    boolean store() {
        return store;
    }

    boolean judged() {
        return judged;
    }
}
