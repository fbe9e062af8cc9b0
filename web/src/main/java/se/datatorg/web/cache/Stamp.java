package se.datatorg.web.cache;

/**
 * What an answer depends on besides its address: as long as these are the same, so is the answer.
 *
 * @param ledger changes with everything that is written in the ledger
 * @param index the generation that search shows
 * @param store the generation that SPARQL shows
 * @param previews changes with every file that is looked into; the same always for answers that show none
 * @param minute since 1970: pages tell how long ago things happened, to the minute
 */
public record Stamp(long ledger, long index, long store, long previews, long minute) {}
