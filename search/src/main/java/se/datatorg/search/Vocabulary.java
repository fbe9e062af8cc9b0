package se.datatorg.search;

import se.datatorg.search.language.Lexicon;

/** All that the index knows of words: the language's, the thesaurus's, and the names of places. */
record Vocabulary(Lexicon lexicon, Synonyms synonyms, Places places) {
    static Vocabulary of(Wording wording) {
        return of(wording, new Lexicon());
    }

    /** Only what a word itself tells. */
    static Vocabulary bare() {
        return of(Wording.NONE, Lexicon.withoutCompounds());
    }

    private static Vocabulary of(Wording wording, Lexicon lexicon) {
        return new Vocabulary(
                lexicon, new Synonyms(wording.thesaurus(), lexicon), new Places(wording.municipalities(), lexicon));
    }
}
