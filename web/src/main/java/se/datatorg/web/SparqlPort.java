package se.datatorg.web;

import se.datatorg.vocab.Text;

/** SPARQL for the page that people write queries on. */
public interface SparqlPort {
    /** Answers a query within the gate's limits. */
    Answer answer(String query);

    /** The generation that queries see; -1 while the store is being filled. */
    long generation();

    /** How a query ended. */
    sealed interface Answer {
        /** SELECT or ASK: the answer in SPARQL JSON. */
        record Results(String json) implements Answer {}

        /** CONSTRUCT or DESCRIBE: the answer as Turtle. */
        record Graph(String turtle) implements Answer {}

        /** Not answered: not a query, not allowed, or over a limit. */
        record Refused(Text why) implements Answer {}

        /** The store is being filled, or all places are taken. */
        record Later(int seconds) implements Answer {}
    }
}
